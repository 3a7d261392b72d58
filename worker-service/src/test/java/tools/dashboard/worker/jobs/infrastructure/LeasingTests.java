package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class LeasingTests {

    private static final String KIND = "test.work";

    private final TestEngines engines;
    private final JobTable table;
    private final JobEngine applications;

    LeasingTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired Contracts contracts,
            @Autowired ServiceTokens tokens,
            @Autowired JsonMapper json,
            @Autowired JobEngine applications) {
        this.engines = new TestEngines(jdbc, manager, contracts, tokens, json);
        this.table = new JobTable(jdbc, manager, json);
        this.applications = applications;
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
    void aWorkerThatLostItsLeaseChangesNothingAnyMore() {
        table.enqueue(KIND, "contested");
        var lanes = List.of(new Lane(KIND, Set.of(KIND), 1));
        LeasedJob stale = engines.jobs("first").lease(lanes, 1).getFirst();
        eventually(() -> assertThat(engines.jobs("second").reclaim(5)).isEqualTo(1));
        LeasedJob fresh = engines.jobs("second").lease(lanes, 1).getFirst();

        assertThat(engines.jobs("first").finish(stale, null)).isFalse();
        assertThat(engines.jobs("first").renew(List.of("contested"))).isEmpty();
        assertThat(engines.jobs("second").finish(fresh, null)).isTrue();
    }

    @Test
    void workspacesTakeTurns() {
        var busy = UUID.randomUUID();
        var quiet = UUID.randomUUID();
        for (int number = 0; number < 20; number++) {
            table.enqueue(KIND, "busy" + number, Map.of(), busy);
        }
        table.enqueue(KIND, "quiet1", Map.of(), quiet);
        table.enqueue(KIND, "quiet2", Map.of(), quiet);

        var leased = engines.jobs("first").lease(List.of(new Lane(KIND, Set.of(KIND), 4)), 10);

        assertThat(leased).extracting(LeasedJob::id).containsExactlyInAnyOrder("busy0", "quiet1", "busy1", "quiet2");
    }

    @Test
    void aHigherPriorityGoesFirst() {
        table.enqueue(KIND, "usual", Map.of(), null, 5);
        table.enqueue(KIND, "urgent", Map.of(), UUID.randomUUID(), 9);

        var leased = engines.jobs("first").lease(List.of(new Lane(KIND, Set.of(KIND), 1)), 10);

        assertThat(leased).extracting(LeasedJob::id).containsExactly("urgent");
    }
}
