package tools.dashboard.websocket.quota;

import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.websocket.shared.Nodes;

@Configuration(proxyBeanMethods = false)
class QuotaConfiguration {

    @Bean
    Rates rates(SharedRedis sharedRedis) {
        return new Rates(sharedRedis);
    }

    @Bean
    SocketCounts socketCounts(SharedRedis sharedRedis, Nodes nodes, ExecutorService blocking) {
        return new SocketCounts(sharedRedis, nodes, blocking);
    }
}
