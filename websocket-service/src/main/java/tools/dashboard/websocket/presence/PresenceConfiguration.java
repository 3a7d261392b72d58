package tools.dashboard.websocket.presence;

import io.lettuce.core.RedisClient;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    Presence presence(RedisClient revocationRedis, ExecutorService blocking) {
        return new Presence(revocationRedis, blocking);
    }
}
