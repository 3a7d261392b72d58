package tools.dashboard.gateway.edge;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds what one HTTP/2 connection may have under way; Netty itself bounds how often it may break that off. */
@Configuration(proxyBeanMethods = false)
class Http2Limits {

    static final long STREAMS = 100;

    @Bean
    NettyServerCustomizer boundedStreams() {
        return server -> server.http2Settings(settings -> settings.maxConcurrentStreams(STREAMS));
    }
}
