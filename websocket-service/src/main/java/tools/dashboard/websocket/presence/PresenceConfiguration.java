package tools.dashboard.websocket.presence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.websocket.shared.Nodes;

@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    Presence presence(SharedRedis sharedRedis, Nodes nodes, PresenceSettings settings) {
        return new Presence(sharedRedis, nodes, settings.grace());
    }
}
