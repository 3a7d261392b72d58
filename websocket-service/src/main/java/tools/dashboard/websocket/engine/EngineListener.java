package tools.dashboard.websocket.engine;

import java.nio.ByteBuffer;

/** Hears what is said over one session. Called on the sessions' one thread, in order; must not block. */
public interface EngineListener {

    void message(String text);

    void message(ByteBuffer bytes);

    /** So much waits for the client that it counts as too slow. */
    void overflowed();

    /** Exactly once. */
    void closed();

    /** Makes the listener of a new session. */
    interface Factory {

        /** @param caller who opens it, as far as the handshake says so */
        EngineListener open(EngineSession session, EngineCaller caller);
    }
}
