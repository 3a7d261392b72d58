package tools.dashboard.websocket.socket;

/**
 * What is said over one socket. All methods run on the socket's event loop, in order, and must not block.
 * {@link #closed} is called exactly once, also when {@link #opened} never was.
 */
public interface Conversation {

    void opened(Connection connection);

    /** @param text one whole message, at most {@link SocketSettings#maxMessage()} long */
    void said(String text);

    void closed();
}
