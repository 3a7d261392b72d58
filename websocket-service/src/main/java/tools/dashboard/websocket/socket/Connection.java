package tools.dashboard.websocket.socket;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.ServerMessage;

/**
 * One client that listens. {@link #send} and {@link #close} may be called by any thread and never block; what is sent
 * arrives in the order in which it was sent. There are ten thousand of these: keep fields few.
 */
public abstract class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final AtomicIntegerFieldUpdater<Connection> CLOSING =
            AtomicIntegerFieldUpdater.newUpdater(Connection.class, "closing");

    private final Connections connections;
    private final Outbox outbox;
    private final long number;
    private volatile int closing;

    protected Connection(Connections connections, Outbox outbox) {
        this.connections = connections;
        this.outbox = outbox;
        number = connections.nextNumber();
    }

    /** Unique on this node while it runs. */
    public final String id() {
        return Long.toString(number, Character.MAX_RADIX);
    }

    public abstract void send(ServerMessage message);

    /** What many are told. */
    public void send(Announcement announcement) {
        send(announcement.message());
    }

    /** Bytes that this one alone was sent, and all that it has not read yet. */
    public abstract long unread();

    public abstract Dialect dialect();

    public boolean isOpen() {
        return closing == 0;
    }

    /** What was sent before still goes out, as far as the peer reads it. */
    public final void close(CloseReason reason) {
        if (CLOSING.compareAndSet(this, 0, 1)) {
            log.debug("socket {} is closed: {}", id(), reason.text());
            connections.countClosed(reason);
            outbox.add(new Entry.End(this, reason));
        }
    }

    /** In the outbox's turn, as are all that follow. */
    protected abstract void write(ServerMessage message);

    /** What was written goes out. */
    protected abstract void flush();

    protected abstract void end(CloseReason reason);

    /** Called every few seconds by one thread, with {@link System#nanoTime()}. */
    protected abstract void pulse(long now, long heartbeat, long silence);

    protected final Connections connections() {
        return connections;
    }

    protected final Outbox outbox() {
        return outbox;
    }
}
