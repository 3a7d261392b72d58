package tools.dashboard.websocket.socket;

import java.util.function.Supplier;
import tools.dashboard.websocket.message.Reading;

/**
 * What is said over one socket. All methods run on the socket's event loop, in order, and must not block.
 * {@link #closed} is called exactly once, also when {@link #opened} never was.
 */
public interface Conversation {

    /** Who speaks: the same for all sockets of one session, and for no others. */
    String owner();

    void opened(Connection connection);

    /** @param message reads one whole message, which is at most {@link SocketSettings#maxMessage()} long */
    void said(Supplier<Reading> message);

    void closed();
}
