package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.domain.KindLimits;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.jackson.databind.json.JsonMapper;

/** To take jobs costs what is taken, not what waits: counted in the blocks that Postgres looks at. */
@WorkerTest
class LeaseCostTests {

    /** Of each test alone: what other jobs left in the index until it is vacuumed is not counted. */
    private final String kind = "test.k" + UUID.randomUUID();

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;
    private final JsonMapper json;
    private final JobTable table;
    private final JobEngine applications;

    LeaseCostTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired JsonMapper json,
            @Autowired JobEngine applications) {
        this.jdbc = jdbc;
        this.transactions = new ActingTransactions(manager, JobsConfiguration.ENGINE);
        this.json = json;
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
    void theCostDoesNotGrowWithTheJobsOfAWorkspace() {
        var busy = UUID.randomUUID();
        table.enqueueMany(kind, 500, busy);
        table.enqueueMany(kind, 500, null);
        long before = blocks();

        table.enqueueMany(kind, 20_000, busy);
        table.enqueueMany(kind, 20_000, null);
        assertThat(blocks()).isLessThan(2 * before);
    }

    @Test
    void theCostDoesNotGrowWithTheWorkspaces() {
        for (int workspace = 0; workspace < 100; workspace++) {
            table.enqueueMany(kind, 2, UUID.randomUUID());
        }
        long before = blocks();

        for (int workspace = 0; workspace < 1_000; workspace++) {
            table.enqueueMany(kind, 2, UUID.randomUUID());
        }
        assertThat(blocks()).isLessThan(2 * before);
    }

    private long blocks() {
        var lanes = List.of(new Lane(kind, List.of(KindLimits.none(kind)), 8));
        String plan = transactions.asSystem(() -> OfferColumns.of(lanes, new Turns())
                .bind(jdbc.sql("explain (analyze, buffers, format json) " + LeaseStatement.SQL))
                .param("atMost", 8)
                .param("node", "counting")
                .param("lease", 60)
                .query(String.class)
                .single());
        transactions.asSystem(
                () -> jdbc.sql("update jobs set state = 'waiting', leased_by = null where leased_by = 'counting'")
                        .update());
        var root = json.readTree(plan).at("/0/Plan");
        return root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
    }
}
