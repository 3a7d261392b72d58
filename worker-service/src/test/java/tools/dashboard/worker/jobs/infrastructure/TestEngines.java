package tools.dashboard.worker.jobs.infrastructure;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.jackson.databind.json.JsonMapper;

/** Engines beside the application's own, each a worker of its own, with leases short enough to wait for. */
record TestEngines(
        JdbcClient jdbc,
        PlatformTransactionManager manager,
        Contracts contracts,
        ServiceTokens tokens,
        JsonMapper json) {

    private static final JobsProperties QUICK = new JobsProperties(
            4,
            2,
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofDays(30));

    LeasedJobs jobs(String node) {
        return new PostgresLeasedJobs(
                jdbc, new ActingTransactions(manager, JobsConfiguration.ENGINE), node, QUICK.lease());
    }

    JobEngine engine(LeasedJobs jobs, LocalJob... locals) {
        var calls = new OwnerCalls(tokens, json, QUICK.timeLimit());
        var runners = new JobRunners(List.of(locals), new JobOwners(contracts), calls, json, QUICK.perOwner());
        return new JobEngine(jobs, runners, QUICK, new JobMetrics(new SimpleMeterRegistry()), Clock.systemUTC());
    }
}
