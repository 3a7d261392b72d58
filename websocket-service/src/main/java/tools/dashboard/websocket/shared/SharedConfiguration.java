package tools.dashboard.websocket.shared;

import io.lettuce.core.RedisClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    SharedRedis sharedRedis(RedisClient revocationRedis) {
        return new SharedRedis(revocationRedis);
    }

    @Bean
    Nodes nodes(SharedRedis sharedRedis) {
        return new Nodes(sharedRedis);
    }
}
