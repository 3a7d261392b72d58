package tools.dashboard.platform.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.web.FailureWriter;
import tools.jackson.databind.json.JsonMapper;

/** For every service with a schema of its own. The filter comes after security's: a key belongs to its actor. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, SecurityFilterProperties.class})
@ConditionalOnProperty("platform.database.schema")
class IdempotencyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        return new IdempotencyKeys(jdbc, json);
    }

    @Bean
    @ConditionalOnMissingBean
    ForgetOldKeys forgetOldKeys(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        return new ForgetOldKeys(keys, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnMissingBean(name = "idempotencyFilter")
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyKeys keys, PlatformTransactionManager transactions, FailureWriter failures) {
        var registration = new FilterRegistrationBean<>(
                new IdempotencyFilter(keys, new TransactionTemplate(transactions), failures));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }
}
