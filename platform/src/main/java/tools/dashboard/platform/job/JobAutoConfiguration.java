package tools.dashboard.platform.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.log.Hints;
import tools.jackson.databind.json.JsonMapper;

/** Enqueuing for services that have a schema, running for those that serve HTTP. */
@AutoConfiguration(afterName = "tools.dashboard.platform.log.LogAutoConfiguration")
class JobAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcClient.class)
    @ConditionalOnProperty("platform.database.schema")
    static class Enqueuing {

        @Bean
        @ConditionalOnMissingBean
        Jobs jobs(DataSource dataSource, JsonMapper json, Hints hints) {
            return new TransactionalJobs(dataSource, json, hints);
        }

        @Bean
        @ConditionalOnMissingBean
        JobProgress jobProgress(DataSource dataSource, JsonMapper json, PlatformTransactionManager manager) {
            return new TransactionalJobProgress(JdbcClient.create(dataSource), json, manager);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = Type.SERVLET)
    static class Running {

        @Bean
        @ConditionalOnMissingBean
        JobController jobController(List<JobHandler> handlers) {
            return new JobController(handlers);
        }
    }
}
