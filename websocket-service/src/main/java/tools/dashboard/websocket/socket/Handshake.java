package tools.dashboard.websocket.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.socket.Admission.Answer.Admitted;
import tools.dashboard.websocket.socket.Admission.Answer.Framed;
import tools.dashboard.websocket.socket.Admission.Answer.Refused;

/** From an upgrade request to an open socket or a problem document; asks for admission off the event loop. */
final class Handshake extends ChannelInboundHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(Handshake.class);
    private static final String BEARER = "Bearer ";

    private final Handshakes handshakes;
    private final HttpRequest request;
    private final Admission admission;
    private final String query;

    Handshake(Handshakes handshakes, HttpRequest request, Admission admission, String query) {
        this.handshakes = handshakes;
        this.request = request;
        this.admission = admission;
        this.query = query;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (handshakes.connections().full()) {
            refuse(context.channel(), new Refused(503, "unavailable", "This node takes no more sockets"));
            return;
        }
        Admission.Request asked = new Admission.Request(
                bearer(request.headers().get(HttpHeaderNames.AUTHORIZATION)),
                request.headers().get(HttpHeaderNames.ORIGIN),
                query);
        Channel channel = context.channel();
        handshakes
                .admitting()
                .enter(
                        () -> admit(channel, asked),
                        () -> refuse(channel, new Refused(503, "unavailable", "This node is stopping")));
    }

    /** The request has no body; whatever else comes before the answer is dropped. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
    }

    private void admit(Channel channel, Admission.Request asked) {
        if (!channel.isActive()) {
            // It has given up waiting for its turn.
            return;
        }
        Admission.Answer answer;
        try {
            answer = admission.admit(asked);
        } catch (RuntimeException fault) {
            log.error("admission failed", fault);
            answer = new Refused(500, "internal", "Internal fault");
        }
        Admission.Answer decided = answer;
        channel.eventLoop().execute(() -> {
            switch (decided) {
                case Refused refused -> refuse(channel, refused);
                case Admitted(Conversation conversation) ->
                    shake(channel, conversation::closed, () -> open(channel, conversation));
                case Framed(Frames.Listener listener) ->
                    shake(channel, listener::closed, () -> open(channel, listener));
            }
        });
    }

    private void shake(Channel channel, Runnable closed, Runnable opened) {
        channel.closeFuture().addListener(gone -> closed.run());
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(
                        "ws://" + request.uri(), null, handshakes.decoder())
                .newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel)
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        try {
            handshaker
                    .handshake(
                            channel,
                            new DefaultFullHttpRequest(
                                    request.protocolVersion(),
                                    request.method(),
                                    request.uri(),
                                    Unpooled.EMPTY_BUFFER,
                                    request.headers(),
                                    request.headers()))
                    .addListener(shaken -> {
                        if (shaken.isSuccess()) {
                            opened.run();
                        } else {
                            channel.close();
                        }
                    });
        } catch (RuntimeException malformed) {
            log.debug("malformed handshake", malformed);
            refuse(channel, new Refused(400, "invalid-request", "This is not a WebSocket handshake"));
        }
    }

    private void open(Channel channel, Conversation conversation) {
        Connections connections = handshakes.connections();
        SocketConnection connection = new SocketConnection(channel, connections, handshakes.dialect());
        connections.add(connection);
        channel.closeFuture().addListener(closed -> connections.remove(connection));
        hear(channel, new FrameHandler(connection, conversation), () -> conversation.opened(connection));
    }

    private void open(Channel channel, Frames.Listener listener) {
        RawFrames frames = new RawFrames(channel, listener);
        hear(channel, frames, () -> listener.opened(frames));
    }

    private void hear(Channel channel, ChannelHandler frames, Runnable opened) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new WebSocketFrameAggregator(handshakes.maxMessage()));
        pipeline.addLast(frames);
        pipeline.remove(this);
        opened.run();
        channel.config().setAutoRead(true);
    }

    private static void refuse(Channel channel, Refused refused) {
        String problem = "{\"type\":\"urn:tools-dashboard:problem:%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(refused.slug(), refused.title(), refused.status());
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(refused.status()),
                Unpooled.copiedBuffer(problem, StandardCharsets.UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        if (refused.status() == 503) {
            response.headers().set(HttpHeaderNames.RETRY_AFTER, 1);
        }
        channel.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
