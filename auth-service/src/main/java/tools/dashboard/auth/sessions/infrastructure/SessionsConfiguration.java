package tools.dashboard.auth.sessions.infrastructure;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.dashboard.auth.sessions.domain.FailedSignIns;

@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {

    @Bean
    FailedSignIns failedSignIns() {
        return new FailedSignIns();
    }

    @Bean
    RandomGenerator secureRandom() {
        return new SecureRandom();
    }
}
