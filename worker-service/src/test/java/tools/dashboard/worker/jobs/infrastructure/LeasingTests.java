package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.dashboard.worker.jobs.domain.KindLimits;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class LeasingTests {

    private static final String KIND = "test.work";

    private final TestEngines engines;
    private final JobTable table;
    private final JobEngine applications;
    private final UUID busy = UUID.randomUUID();
    private final UUID quiet = UUID.randomUUID();

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
    void workspacesTakeTurns() {
        table.enqueueMany(KIND, 20, busy);
        table.enqueueMany(KIND, 2, quiet);

        assertThat(lease(engines.jobs("first"), lane(4), 10))
                .extracting(LeasedJob::workspaceId)
                .containsExactlyInAnyOrder(busy, quiet, busy, quiet);
    }

    @Test
    void aHundredThousandJobsOfOneWorkspaceCostAnotherOneTurn() {
        table.enqueueMany(KIND, 100_000, busy);
        table.enqueueMany(KIND, 1, quiet);

        assertThat(lease(engines.jobs("first"), lane(2), 10))
                .extracting(LeasedJob::workspaceId)
                .containsExactlyInAnyOrder(busy, quiet);
    }

    @Test
    void oneWorkspaceLeavesSlotsForTheNextToCome() {
        var jobs = engines.jobs("first");
        table.enqueueMany(KIND, 20, busy);
        assertThat(lease(jobs, lane(8), 20)).hasSize(6);

        table.enqueueMany(KIND, 1, quiet);
        assertThat(lease(jobs, lane(8).less(6), 20))
                .extracting(LeasedJob::workspaceId)
                .containsExactly(quiet);
    }

    @Test
    void theWorkspaceWithTheFewestRunningJobsIsNext() {
        var jobs = engines.jobs("first");
        table.enqueueMany(KIND, 5, busy);
        assertThat(lease(jobs, lane(8), 3)).hasSize(3);
        table.enqueueMany(KIND, 2, quiet);

        assertThat(lease(jobs, lane(8).less(3), 2))
                .extracting(LeasedJob::workspaceId)
                .containsExactly(quiet, quiet);
    }

    @Test
    void moreWorkspacesThanAreSeenAtOnceAllGetTheirTurn() {
        var jobs = engines.jobs("first");
        for (int workspace = 0; workspace < 60; workspace++) {
            table.enqueueMany(KIND, 3, UUID.randomUUID());
        }

        var first = lease(jobs, lane(30), 30);
        var second = lease(jobs, lane(60).less(30), 30);

        assertThat(first).hasSize(30);
        assertThat(second).hasSize(30);
        first.addAll(second);
        assertThat(first).extracting(LeasedJob::workspaceId).doesNotHaveDuplicates();
    }

    @Test
    void aHigherPriorityGoesFirst() {
        table.enqueue(KIND, "usual", Map.of(), null, 5);
        table.enqueue(KIND, "urgent", Map.of(), quiet, 9);

        assertThat(lease(engines.jobs("first"), lane(1), 10))
                .extracting(LeasedJob::id)
                .containsExactly("urgent");
    }

    @Test
    void theLimitOfAKindHoldsOverAllWorkers() {
        table.enqueueMany(KIND, 5, busy);
        table.enqueueMany(KIND, 5, quiet);
        var limited = new Lane(KIND, List.of(new KindLimits(KIND, 3, Integer.MAX_VALUE)), 8);

        assertThat(lease(engines.jobs("first"), limited, 2)).hasSize(2);
        assertThat(lease(engines.jobs("second"), limited, 5)).hasSize(1);
        assertThat(lease(engines.jobs("first"), limited, 5)).isEmpty();
    }

    @Test
    void theLimitOfAWorkspaceHoldsOverAllWorkersAndStopsNobodyElse() {
        table.enqueueMany(KIND, 5, busy);
        table.enqueueMany(KIND, 5, quiet);
        var limited = new Lane(KIND, List.of(new KindLimits(KIND, Integer.MAX_VALUE, 1)), 8);

        assertThat(lease(engines.jobs("first"), limited, 5))
                .extracting(LeasedJob::workspaceId)
                .containsExactlyInAnyOrder(busy, quiet);
        assertThat(lease(engines.jobs("second"), limited, 5)).isEmpty();
    }

    @Test
    void aJobIsNotRunBeforeItsTime() {
        var jobs = engines.jobs("first");
        table.enqueueAt(KIND, "tomorrow", Instant.now().plus(Duration.ofDays(1)));
        table.enqueueAt(KIND, "soon", Instant.now().plusMillis(300));

        assertThat(table.row("soon").state()).isEqualTo("delayed");
        eventually(() -> assertThat(jobs.wakeDelayed()).isEqualTo(1));
        assertThat(lease(jobs, lane(4), 10)).extracting(LeasedJob::id).containsExactly("soon");
    }

    private static List<LeasedJob> lease(LeasedJobs jobs, Lane lane, int atMost) {
        return new ArrayList<>(jobs.exchange(List.of(), List.of(lane), atMost).leased());
    }

    private static Lane lane(int slots) {
        return new Lane(KIND, List.of(KindLimits.none(KIND)), slots);
    }
}
