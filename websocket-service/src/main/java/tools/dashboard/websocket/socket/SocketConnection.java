package tools.dashboard.websocket.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.ServerMessage;

/** One open WebSocket that is told frames which are the same for many. */
final class SocketConnection extends Connection {

    private static final int CLOSE_GRACE_SECONDS = 2;
    private static final AtomicIntegerFieldUpdater<SocketConnection> QUEUED =
            AtomicIntegerFieldUpdater.newUpdater(SocketConnection.class, "queued");

    private final Channel channel;
    private final Dialect dialect;
    private volatile int queued;
    private volatile long heardAt = System.nanoTime();
    private long pingedAt = heardAt;
    private boolean unflushed;
    private boolean ended;

    SocketConnection(Channel channel, Connections connections, Dialect dialect) {
        super(connections, connections.outbox(channel.eventLoop()));
        this.channel = channel;
        this.dialect = dialect;
    }

    @Override
    public void send(ServerMessage message) {
        queue(dialect.write(message));
    }

    @Override
    public void send(Announcement announcement) {
        queue(announcement.in(dialect));
    }

    private void queue(byte[] text) {
        if (super.isOpen()) {
            QUEUED.addAndGet(this, text.length);
            outbox().add(new Entry.ToOne(this, text));
        }
    }

    @Override
    public long unread() {
        ChannelOutboundBuffer unwritten = channel.unsafe().outboundBuffer();
        return queued + (unwritten == null ? 0 : unwritten.totalPendingWriteBytes());
    }

    @Override
    public boolean isOpen() {
        return super.isOpen() && channel.isActive();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    protected void write(ServerMessage message) {
        write(TextFrames.of(dialect.write(message), channel.alloc()));
    }

    /** On the event loop: a text that was queued. */
    void write(byte[] text) {
        QUEUED.addAndGet(this, -text.length);
        write(TextFrames.of(text, channel.alloc()));
    }

    /** On the event loop. Takes over the frames. */
    void write(ByteBuf frames) {
        if (ended || !channel.isActive()) {
            frames.release();
            return;
        }
        channel.write(frames, channel.voidPromise());
        if (!unflushed) {
            unflushed = true;
            outbox().written(this);
        }
    }

    /** A reader that has left too much unread is closed. */
    @Override
    protected void flush() {
        unflushed = false;
        channel.flush();
        ChannelOutboundBuffer unwritten = channel.unsafe().outboundBuffer();
        if (unwritten != null
                && unwritten.totalPendingWriteBytes() > connections().maxOutbound()) {
            ended = true;
            close(CloseReason.SLOW_READER);
        }
    }

    @Override
    protected void end(CloseReason reason) {
        ended = true;
        channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.text()))
                .addListener(ChannelFutureListener.CLOSE);
        channel.eventLoop().schedule(() -> channel.close(), CLOSE_GRACE_SECONDS, TimeUnit.SECONDS);
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    @Override
    protected void pulse(long now, long heartbeat, long silence) {
        if (now - heardAt > silence) {
            close(CloseReason.SILENT);
        } else if (now - pingedAt >= heartbeat && super.isOpen()) {
            pingedAt = now;
            channel.writeAndFlush(new PingWebSocketFrame());
        }
    }
}
