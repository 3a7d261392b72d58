package tools.dashboard.websocket.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns frames into what the conversation hears. */
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    private static final Logger log = LoggerFactory.getLogger(FrameHandler.class);

    private final SocketConnection connection;
    private final Conversation conversation;

    FrameHandler(SocketConnection connection, Conversation conversation) {
        this.connection = connection;
        this.conversation = conversation;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        connection.heard();
        switch (frame) {
            case TextWebSocketFrame text -> said(text);
            case PingWebSocketFrame ping -> {
                // A peer that pings but does not read must not fill the queue.
                if (context.channel().isWritable()) {
                    context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
                }
            }
            case PongWebSocketFrame _ -> {}
            case CloseWebSocketFrame close ->
                context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
            default -> connection.close(CloseReason.TEXT_ONLY);
        }
    }

    private void said(TextWebSocketFrame text) {
        if (!connection.isOpen()) {
            return;
        }
        if (!ByteBufUtil.isText(text.content(), StandardCharsets.UTF_8)) {
            connection.close(CloseReason.NOT_UTF8);
            return;
        }
        String said = text.text();
        conversation.said(() -> connection.dialect().read(said));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case TooLongFrameException _ -> connection.close(CloseReason.TOO_BIG);
            // The decoder has already sent the close frame that the protocol asks for.
            case CorruptedWebSocketFrameException _ -> log.debug("broken frame on {}", connection.id(), cause);
            case IOException _ -> context.close();
            default -> {
                log.error("socket {} failed", connection.id(), cause);
                connection.close(CloseReason.FAULT);
            }
        }
    }
}
