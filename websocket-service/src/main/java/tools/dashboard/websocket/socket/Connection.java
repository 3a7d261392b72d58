package tools.dashboard.websocket.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open socket. {@link #send} and {@link #close} may be called by any thread and never block; messages of one thread
 * arrive in the order in which they were sent. There are ten thousand of these: keep fields few.
 */
public final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final int CLOSE_GRACE_SECONDS = 2;
    private static final AtomicIntegerFieldUpdater<Connection> WAITING =
            AtomicIntegerFieldUpdater.newUpdater(Connection.class, "waiting");
    private static final AtomicIntegerFieldUpdater<Connection> CLOSING =
            AtomicIntegerFieldUpdater.newUpdater(Connection.class, "closing");

    private final Channel channel;
    private final Connections connections;
    private volatile int waiting;
    private volatile int closing;
    private volatile long heardAt = System.nanoTime();
    private long pingedAt = heardAt;

    Connection(Channel channel, Connections connections) {
        this.channel = channel;
        this.connections = connections;
    }

    public String id() {
        return channel.id().asShortText();
    }

    public void send(String message) {
        send(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hands a message to the socket. A reader that leaves too much waiting is closed instead.
     *
     * @param message UTF-8, shared between receivers, never changed afterwards
     */
    public void send(byte[] message) {
        if (closing != 0) {
            return;
        }
        if (WAITING.addAndGet(this, message.length) > connections.maxOutbound()) {
            close(CloseReason.SLOW_READER);
            return;
        }
        // Always through the queue, also on the event loop itself: a direct write would overtake queued ones.
        channel.eventLoop()
                .execute(() -> channel.writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(message)))
                        .addListener(written -> WAITING.addAndGet(this, -message.length)));
    }

    public void close(CloseReason reason) {
        if (!CLOSING.compareAndSet(this, 0, 1)) {
            return;
        }
        log.debug("socket {} is closed: {}", id(), reason.text());
        connections.countClosed(reason);
        channel.eventLoop().execute(() -> {
            channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.text()))
                    .addListener(ChannelFutureListener.CLOSE);
            channel.eventLoop().schedule(() -> channel.close(), CLOSE_GRACE_SECONDS, TimeUnit.SECONDS);
        });
    }

    public boolean isOpen() {
        return closing == 0 && channel.isActive();
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** Called by one thread at a time. */
    void pulse(long now, long heartbeat, long silence) {
        if (now - heardAt > silence) {
            close(CloseReason.SILENT);
        } else if (now - pingedAt >= heartbeat && closing == 0) {
            pingedAt = now;
            channel.writeAndFlush(new PingWebSocketFrame());
        }
    }
}
