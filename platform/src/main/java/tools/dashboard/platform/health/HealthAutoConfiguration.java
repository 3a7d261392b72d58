package tools.dashboard.platform.health;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HealthChecks healthChecks(ObjectProvider<Dependency> dependencies) {
        return new HealthChecks(dependencies.orderedStream().toList());
    }

    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnMissingBean
    HealthController healthController(HealthChecks checks) {
        return new HealthController(checks);
    }
}
