package tools.dashboard.websocket.shared;

import io.lettuce.core.AbstractRedisClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    SharedRedis sharedRedis(AbstractRedisClient revocationRedis) {
        return new SharedRedis(revocationRedis);
    }

    @Bean
    Nodes nodes(SharedRedis sharedRedis) {
        return new Nodes(sharedRedis);
    }
}
