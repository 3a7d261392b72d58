package tools.dashboard.websocket.upstream;

import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.platform.settings.ServiceAddresses;
import tools.dashboard.platform.token.ServiceTokens;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

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
    OwnerLog ownerLog() {
        return new OwnerLog(calls, api);
    }

    @Bean
    Questions<UUID> sessionQuestions() {
        return new Questions<>(authorities::sessions, blocking);
    }

    @Bean
    Questions<AccessQuestion> accessQuestions() {
        return new Questions<>(authorities::access, blocking);
    }
}
