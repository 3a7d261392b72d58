package tools.dashboard.worker.jobs.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.health.Dependency;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.jobs.domain.DeadLetters;
import tools.jackson.databind.json.JsonMapper;

@Configuration
@EnableConfigurationProperties(JobsProperties.class)
class JobsConfiguration {

    @Bean
    SystemTransactions systemTransactions(PlatformTransactionManager manager) {
        return new SystemTransactions(manager);
    }

    @Bean
    JobEngine jobEngine(
            JdbcClient jdbc,
            SystemTransactions transactions,
            List<LocalJob> locals,
            Contracts contracts,
            ServiceTokens tokens,
            JsonMapper json,
            MeterRegistry meters,
            JobsProperties properties) {
        var node = "worker-" + UUID.randomUUID();
        var jobs = new PostgresLeasedJobs(jdbc, transactions, node, properties.lease());
        var calls = new OwnerCalls(tokens, json, properties.timeLimit());
        var runners = new JobRunners(locals, new JobOwners(contracts), calls, json, properties.perOwner());
        return new JobEngine(jobs, runners, properties, new JobMetrics(meters), Clock.systemUTC());
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, SystemTransactions transactions) {
        return new PostgresDeadLetters(jdbc, transactions);
    }

    @Bean
    Dependency leasing(JobEngine engine) {
        return new LeasingDependency(engine);
    }
}
