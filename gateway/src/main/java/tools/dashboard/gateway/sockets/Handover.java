package tools.dashboard.gateway.sockets;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/**
 * At the client's end from the node's answer until that has left as the answer to the request. With it goes all that made
 * the connection one of HTTP; only TLS stays.
 */
final class Handover extends ChannelDuplexHandler {

    private final NodeAnswer answer;
    private final Runnable taken;

    private Handover(NodeAnswer answer, Runnable taken) {
        this.answer = answer;
        this.taken = taken;
    }

    /**
     * On the client's event loop, before the response is written.
     *
     * @param taken when the connection is no request's any more
     */
    static void prepare(Channel client, NodeAnswer answer, Runnable taken) {
        ChannelPipeline pipeline = client.pipeline();
        Handover handover = new Handover(answer, taken);
        pipeline.addLast(handover);
        for (ChannelHandler handler : List.copyOf(pipeline.toMap().values())) {
            if (handler != handover && !(handler instanceof HttpServerCodec) && !(handler instanceof SslHandler)) {
                pipeline.remove(handler);
            }
        }
        if (!client.isActive()) {
            answer.node().close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && HttpResponseStatus.SWITCHING_PROTOCOLS.equals(response.status())) {
            response.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
            context.write(message, promise);
            relay(context);
        } else {
            context.write(message, promise);
            promise.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void relay(ChannelHandlerContext context) {
        Channel client = context.channel();
        ChannelPipeline pipeline = client.pipeline();
        taken.run();
        client.flush();
        client.config().setWriteBufferWaterMark(RelayEnd.WATER_MARK);
        client.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        pipeline.replace(this, null, new RelayEnd(answer.node()));
        pipeline.remove(HttpServerCodec.class);
        answer.awaited().relayTo(client, answer.node().pipeline().context(answer.awaited()));
        RelayEnd.resume(client, answer.node());
        RelayEnd.resume(answer.node(), client);
    }

    /** A client that speaks before it was answered is not one of WebSocket. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        answer.node().close();
    }
}
