package tools.dashboard.websocket.room;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** What Redis publishes, and which of it is listened to. Thread-safe; nothing blocks. */
interface Channels extends AutoCloseable {

    /** Told on Redis' own threads; must not block. */
    interface Listener {

        void heard(String channel, String text);

        /** All that was subscribed to may not be heard any more: to be subscribed to again. */
        void disturbed();

        /** Redis ended this subscription by itself, or it was unsubscribed from. */
        void ended(String channel);
    }

    boolean isOpen();

    /** Fails when Redis has not taken all of them. Those that were subscribed to before may be among them. */
    CompletableFuture<Void> subscribe(Collection<String> channels);

    void unsubscribe(String channel);

    /** Done when Redis has taken every subscription that was asked for before; fails when it has not. */
    CompletableFuture<Void> settled();

    @Override
    void close();
}
