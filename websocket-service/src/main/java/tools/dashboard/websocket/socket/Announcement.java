package tools.dashboard.websocket.socket;

import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.ServerMessage;

/** A message for many, written once a dialect. Thread-safe: at worst it is written twice. */
public final class Announcement {

    private record Written(Dialect dialect, byte[] text) {}

    private final ServerMessage message;
    private final @Nullable String except;
    private volatile @Nullable Written last;

    public Announcement(ServerMessage message) {
        this(message, null);
    }

    /** @param except the id of the one connection that is not told */
    public Announcement(ServerMessage message, @Nullable String except) {
        this.message = message;
        this.except = except;
    }

    @Nullable
    String except() {
        return except;
    }

    ServerMessage message() {
        return message;
    }

    byte[] in(Dialect dialect) {
        Written written = last;
        if (written == null || written.dialect() != dialect) {
            written = new Written(dialect, dialect.write(message));
            last = written;
        }
        return written.text();
    }
}
