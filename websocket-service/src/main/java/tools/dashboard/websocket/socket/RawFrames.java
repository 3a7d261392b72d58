package tools.dashboard.websocket.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands whole messages to a listener as they are. */
final class RawFrames extends SimpleChannelInboundHandler<WebSocketFrame> implements Frames {

    private static final Logger log = LoggerFactory.getLogger(RawFrames.class);

    private final Channel channel;
    private final Listener listener;

    RawFrames(Channel channel, Listener listener) {
        this.channel = channel;
        this.listener = listener;
    }

    @Override
    public void text(String text) {
        channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }

    @Override
    public void binary(ByteBuffer bytes) {
        channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)), channel.voidPromise());
    }

    @Override
    public long unread() {
        ChannelOutboundBuffer unwritten = channel.unsafe().outboundBuffer();
        return unwritten == null ? 0 : unwritten.totalPendingWriteBytes();
    }

    @Override
    public void close(CloseReason reason) {
        channel.writeAndFlush(new CloseWebSocketFrame(reason.code(), reason.text()))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text
            when !ByteBufUtil.isText(text.content(), StandardCharsets.UTF_8) -> close(CloseReason.NOT_UTF8);
            case TextWebSocketFrame text -> listener.text(text.text());
            case BinaryWebSocketFrame binary ->
                listener.binary(ByteBuffer.wrap(ByteBufUtil.getBytes(binary.content())));
            case PingWebSocketFrame ping -> {
                // A peer that pings but does not read must not fill the queue.
                if (context.channel().isWritable()) {
                    context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
                }
            }
            case PongWebSocketFrame _ -> {}
            case CloseWebSocketFrame end ->
                context.writeAndFlush(end.retain()).addListener(ChannelFutureListener.CLOSE);
            default -> close(CloseReason.TEXT_ONLY);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case TooLongFrameException _ -> close(CloseReason.TOO_BIG);
            case IOException _ -> context.close();
            default -> {
                log.error("a socket failed", cause);
                close(CloseReason.FAULT);
            }
        }
    }
}
