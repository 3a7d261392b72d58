package tools.dashboard.websocket.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.redis.SharedRedis;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Nodes nodes(SharedRedis sharedRedis) {
        return new Nodes(sharedRedis);
    }
}
