package tools.dashboard.gateway.sessions;

import io.lettuce.core.AbstractRedisClient;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.jackson.databind.json.JsonMapper;

/** The gateway listens to what auth-service takes away. */
@Configuration(proxyBeanMethods = false)
class SessionWiring {

    @Bean(destroyMethod = "close")
    RevocationFeed sessionRevocations(AbstractRedisClient redis, JsonMapper json) {
        return new RevocationFeed(redis, "auth:revocations", json);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
