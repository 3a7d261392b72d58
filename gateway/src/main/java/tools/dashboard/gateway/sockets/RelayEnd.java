package tools.dashboard.gateway.sockets;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/**
 * One end of a socket: whatever is read here is written at the other end, and nothing more is read while that one cannot
 * be written to. Both are on one event loop. What one side has sent before it ended still reaches the other side, which
 * then has a while to end too; a connection that breaks takes the other one along.
 */
final class RelayEnd extends ChannelInboundHandlerAdapter {

    /** Bytes that wait for a reader before its writer has to wait too, and up to which they sink before it may go on. */
    static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(16 * 1024, 32 * 1024);

    private static final long FAREWELL_SECONDS = 10;

    private final Channel other;

    RelayEnd(Channel other) {
        this.other = other;
    }

    /** Reads from one while the other can be written to. */
    static void resume(Channel from, Channel to) {
        from.config().setAutoRead(to.isWritable());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        other.write(message);
        if (!other.isWritable()) {
            context.channel().config().setAutoRead(false);
            other.flush();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        other.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        resume(other, context.channel());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event != ChannelInputShutdownEvent.INSTANCE) {
            return;
        }
        Channel ended = context.channel();
        if (other instanceof DuplexChannel duplex && other.pipeline().get(SslHandler.class) == null) {
            sent().addListener(done -> {
                duplex.shutdownOutput();
                if (duplex.isInputShutdown()) {
                    duplex.close();
                }
            });
            ended.eventLoop().schedule(() -> other.close(), FAREWELL_SECONDS, TimeUnit.SECONDS);
        } else {
            sent().addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        sent().addListener(ChannelFutureListener.CLOSE);
        context.executor().schedule(() -> other.close(), FAREWELL_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private ChannelFuture sent() {
        return other.writeAndFlush(Unpooled.EMPTY_BUFFER);
    }
}
