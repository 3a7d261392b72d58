package tools.dashboard.websocket.presence;

import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.websocket.shared.Nodes;
import tools.dashboard.websocket.shared.SharedRedis;

@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    Presence presence(SharedRedis sharedRedis, Nodes nodes, ExecutorService blocking, PresenceSettings settings) {
        return new Presence(sharedRedis, nodes, blocking, settings.grace());
    }
}
