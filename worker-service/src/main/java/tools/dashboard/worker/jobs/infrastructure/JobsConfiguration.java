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
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.health.Dependency;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.lifecycle.BackgroundLoop;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.jobs.domain.DeadLetters;
import tools.dashboard.worker.jobs.domain.JobRecords;
import tools.dashboard.worker.jobs.domain.Schedules;
import tools.dashboard.worker.jobs.domain.Steering;
import tools.jackson.databind.json.JsonMapper;

@Configuration
@EnableConfigurationProperties(JobsProperties.class)
class JobsConfiguration {

    /** Who leases and settles jobs, whose ever they are. */
    static final Actor ENGINE = Actor.system("jobs");

    @Bean
    ActingTransactions actingTransactions(PlatformTransactionManager manager) {
        return new ActingTransactions(manager, ENGINE);
    }

    @Bean
    JobEngine jobEngine(
            JdbcClient jdbc,
            ActingTransactions transactions,
            List<LocalJob> locals,
            JobOwners owners,
            ServiceTokens tokens,
            JsonMapper json,
            MeterRegistry meters,
            JobsProperties properties) {
        var node = "worker-" + UUID.randomUUID();
        var jobs = new PostgresLeasedJobs(jdbc, transactions, node, properties.lease());
        var calls = new OwnerCalls(tokens, json, properties.timeLimit());
        var runners = new JobRunners(locals, owners, calls, json, properties.perOwner());
        return new JobEngine(jobs, runners, properties, new JobMetrics(meters), Clock.systemUTC());
    }

    @Bean
    JobOwners jobOwners(Contracts contracts) {
        return new JobOwners(contracts);
    }

    @Bean
    Schedules schedules(JdbcClient jdbc, ActingTransactions transactions, Jobs jobs) {
        return new PostgresSchedules(jdbc, transactions, jobs);
    }

    @Bean
    BackgroundLoop recurringJobs(JobOwners owners, Schedules schedules, JobEngine engine) {
        return new BackgroundLoop("recurring-jobs", new RecurringJobs(owners, schedules, engine::wake));
    }

    @Bean
    Steering steering(JdbcClient jdbc, ActingTransactions transactions) {
        return new PostgresSteering(jdbc, transactions);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc, ActingTransactions transactions) {
        return new PostgresDeadLetters(jdbc, transactions);
    }

    @Bean
    JobRecords jobRecords(JdbcClient jdbc, ActingTransactions transactions) {
        return new PostgresJobRecords(jdbc, transactions);
    }

    @Bean
    Dependency leasing(JobEngine engine) {
        return new LeasingDependency(engine);
    }
}
