package tools.dashboard.auth.sessions.infrastructure;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    @Bean
    RandomGenerator secureRandom() {
        return new SecureRandom();
    }
}
