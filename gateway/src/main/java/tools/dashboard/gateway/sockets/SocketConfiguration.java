package tools.dashboard.gateway.sockets;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    /** As many as a node lets in: fewer, and the questions that they ask there would share fewer calls. */
    private static final int AT_ONCE = 500;

    /** For both ports together. Over TLS it is known with the first bytes only which HTTP is spoken. */
    @Bean
    NettyServerCustomizer socketTurnstile() {
        Turnstile turnstile = new Turnstile(AT_ONCE);
        return server -> server.doOnChannelInit((observer, channel, remote) -> {
            if (!installed(channel.pipeline(), turnstile)) {
                channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, null, new ByFirstBytes(turnstile));
            }
        });
    }

    private static boolean installed(ChannelPipeline pipeline, Turnstile turnstile) {
        if (pipeline.get(NettyPipeline.HttpTrafficHandler) == null) {
            return false;
        }
        pipeline.addBefore(NettyPipeline.HttpTrafficHandler, null, new Turn(turnstile));
        return true;
    }

    private static final class ByFirstBytes extends ChannelInboundHandlerAdapter {

        private final Turnstile turnstile;

        ByFirstBytes(Turnstile turnstile) {
            this.turnstile = turnstile;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            installed(context.pipeline(), turnstile);
            context.pipeline().remove(this);
            context.fireChannelRead(message);
        }
    }
}
