package tools.dashboard.websocket.upstream;

import io.lettuce.core.AbstractRedisClient;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    /** After which the owner is asked. */
    private static final Duration HOT_LOG_PATIENCE = Duration.ofMillis(500);

    private final ExecutorService blocking;
    private final InternalCalls calls;
    private final URI api;
    private final Authorities authorities;

    UpstreamConfiguration(ServiceAddresses addresses, ServiceTokens tokens, JsonMapper json, ExecutorService blocking) {
        this.blocking = blocking;
        calls = new InternalCalls(tokens, json, blocking);
        api = addresses.of("api-service");
        authorities = new Authorities(calls, addresses.of("auth-service"), api);
    }

    @Bean
    HotLog hotLog(AbstractRedisClient redis) {
        return new HotLog(redis, HOT_LOG_PATIENCE);
    }

    @Bean
    TopicLog topicLog(HotLog hotLog) {
        return new TopicLog(hotLog, new OwnerLog(calls, api));
    }

    @Bean
    Questions<UUID, Ruling> sessionQuestions() {
        return new Questions<>(authorities::sessions, Ruling.UNKNOWN, blocking);
    }

    @Bean
    Questions<AccessQuestion, Ruling> accessQuestions() {
        return new Questions<>(authorities::access, Ruling.UNKNOWN, blocking);
    }

    @Bean
    Questions<SpeechQuestion, Permission> speechQuestions() {
        return new Questions<>(authorities::speech, new Permission.Unknown(), blocking);
    }
}
