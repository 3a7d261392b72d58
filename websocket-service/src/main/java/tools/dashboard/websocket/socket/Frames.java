package tools.dashboard.websocket.socket;

import java.nio.ByteBuffer;

/** The bare frames of an open WebSocket, for who speaks another protocol over them. Thread-safe, never blocks. */
public interface Frames {

    void text(String text);

    void binary(ByteBuffer bytes);

    /** Bytes that the peer has not read yet. */
    long unread();

    void close(CloseReason reason);

    /** Told on the socket's event loop, in order; must not block. */
    interface Listener {

        void opened(Frames frames);

        void text(String text);

        void binary(ByteBuffer bytes);

        /** Exactly once, also when {@link #opened} never was. */
        void closed();
    }
}
