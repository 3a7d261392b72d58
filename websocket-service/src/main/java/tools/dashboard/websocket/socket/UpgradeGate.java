package tools.dashboard.websocket.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import reactor.netty.NettyPipeline;

/**
 * Stands between the HTTP codec and reactor-netty's own handlers. An upgrade is taken out of reactor-netty
 * for good, so that a socket costs no reactive chain; every other request goes on to WebFlux.
 */
@Sharable
final class UpgradeGate extends ChannelInboundHandlerAdapter {

    private static final String NAME = "dashboard.upgradeGate";

    private final Handshakes handshakes;

    UpgradeGate(Handshakes handshakes) {
        this.handshakes = handshakes;
    }

    void install(Channel channel) {
        channel.pipeline().addAfter(NettyPipeline.HttpCodec, NAME, this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Handshake handshake =
                message instanceof HttpRequest request && asksForSocket(request) ? handshakes.begin(request) : null;
        if (handshake == null) {
            context.fireChannelRead(message);
            return;
        }
        ChannelPipeline pipeline = context.pipeline();
        pipeline.addAfter(NAME, null, handshake);
        for (String name : pipeline.names()) {
            if (name.startsWith("reactor.") && !name.equals(NettyPipeline.HttpCodec)) {
                pipeline.remove(name);
            }
        }
        pipeline.remove(this);
    }

    private static boolean asksForSocket(HttpRequest request) {
        return HttpMethod.GET.equals(request.method())
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }
}
