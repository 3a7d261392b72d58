package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.domain.KindLimits;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.dashboard.worker.jobs.domain.LeasedJobs.Retention;
import tools.dashboard.worker.jobs.domain.Settlement;
import tools.dashboard.worker.jobs.domain.Settlement.Change;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class SettlingTests {

    private static final String KIND = "test.work";
    private static final List<Lane> LANES = List.of(new Lane(KIND, List.of(KindLimits.none(KIND)), 50));

    private final JobTable table;
    private final JobEngine applications;
    private final LeasedJobs first;
    private final LeasedJobs second;

    SettlingTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired Contracts contracts,
            @Autowired ServiceTokens tokens,
            @Autowired JsonMapper json,
            @Autowired JobEngine applications) {
        var engines = new TestEngines(jdbc, manager, contracts, tokens, json);
        this.table = new JobTable(jdbc, manager, json);
        this.applications = applications;
        this.first = engines.jobs("first");
        this.second = engines.jobs("second");
    }

    @BeforeEach
    void clear() {
        applications.stop();
        table.clear();
    }

    @AfterEach
    void start() {
        applications.start();
    }

    @Test
    void manyEndsAndNewJobsTakeOneTransaction() {
        table.enqueueMany(KIND, 30, UUID.randomUUID());
        var leased = first.exchange(List.of(), LANES, 20).leased();
        assertThat(leased).hasSize(20);

        var exchange = first.exchange(leased.stream().map(SettlingTests::done).toList(), LANES, 20);

        assertThat(exchange.settled()).hasSize(20);
        assertThat(exchange.leased()).hasSize(10);
    }

    @Test
    void aWorkerThatLostItsLeaseChangesNothingAnyMore() {
        table.enqueue(KIND, "contested");
        var stale = first.exchange(List.of(), LANES, 1).leased().getFirst();
        eventually(() -> assertThat(second.reclaim(5)).isEqualTo(1));
        var fresh = second.exchange(List.of(), LANES, 1).leased().getFirst();

        assertThat(first.exchange(List.of(done(stale)), List.of(), 0).settled()).isEmpty();
        assertThat(first.renew(List.of("contested")).held()).isEmpty();
        assertThat(second.renew(List.of("contested")).held()).containsExactly("contested");
        assertThat(second.exchange(List.of(done(fresh)), List.of(), 0).settled())
                .containsExactly("contested");
    }

    @Test
    void aResultThatCannotBeKeptTakesNoOtherWithIt() {
        table.enqueueMany(KIND, 2, UUID.randomUUID());
        var held = new HeldJobs(first, Duration.ofSeconds(1), Duration.ofSeconds(5));
        var exchange = new JobExchange(first, held);
        var leased = new ArrayList<>(exchange.trade(LANES, 2));
        exchange.ended(done(leased.getFirst()));
        exchange.ended(finished(leased.getLast(), "{\"unfit\": \"\\u0000\"}"));

        exchange.trade(List.of(), 0);
        exchange.trade(List.of(), 0);

        assertThat(table.row(leased.getFirst().id()).state()).isEqualTo("done");
        assertThat(table.row(leased.getLast().id()).state()).isEqualTo("dead");
        assertThat(exchange.isBehind()).isFalse();
    }

    @Test
    void resultsAreKeptForAnHourAndTheirJobsForLonger() {
        table.enqueue(KIND, "young");
        table.enqueue(KIND, "older");
        table.enqueue(KIND, "old");
        first.exchange(
                first.exchange(List.of(), LANES, 9).leased().stream()
                        .map(job -> finished(job, "{\"n\":1}"))
                        .toList(),
                List.of(),
                0);
        table.age("older", Duration.ofMinutes(61));
        table.age("old", Duration.ofHours(25));

        first.forget(new Retention(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(30)));

        assertThat(table.result("young")).hasValue("{\"n\": 1}");
        assertThat(table.result("older")).hasValue("null");
        assertThat(table.result("old")).isEmpty();
    }

    private static Settlement done(LeasedJob job) {
        return finished(job, null);
    }

    private static Settlement finished(LeasedJob job, @Nullable String result) {
        return new Settlement(job, new Change.Finish(result), "done", job.traceId());
    }
}
