package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.database.DatabaseAddress;
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
    private final String database;

    LeaseCostTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired JsonMapper json,
            @Autowired JobEngine applications,
            @Value("${DATABASE_URL}") String database) {
        this.jdbc = jdbc;
        this.transactions = new ActingTransactions(manager, JobsConfiguration.ENGINE);
        this.json = json;
        this.table = new JobTable(jdbc, manager, json);
        this.applications = applications;
        this.database = database;
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
        Cost before = cost();

        table.enqueueMany(kind, 20_000, busy);
        table.enqueueMany(kind, 20_000, null);
        assertAlike(before, cost());
    }

    @Test
    void theCostDoesNotGrowWithTheWorkspaces() {
        for (int workspace = 0; workspace < 100; workspace++) {
            table.enqueueMany(kind, 2, UUID.randomUUID());
        }
        Cost before = cost();

        for (int workspace = 0; workspace < 1_000; workspace++) {
            table.enqueueMany(kind, 2, UUID.randomUUID());
        }
        assertAlike(before, cost());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theCostDoesNotGrowWhenPostgresCountedAQueueOfFew(int counted) throws SQLException {
        table.enqueueMany("test.counted", counted, null);
        count();
        table.enqueueMany(kind, 500, UUID.randomUUID());
        table.enqueueMany(kind, 500, null);
        Cost before = cost();

        table.enqueueMany(kind, 20_000, UUID.randomUUID());
        table.enqueueMany(kind, 20_000, null);
        assertAlike(before, cost());
    }

    /** As autovacuum does, at a time of its own choosing. */
    private void count() throws SQLException {
        var address = DatabaseAddress.parse(database);
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) jobs.jobs");
        }
    }

    private static void assertAlike(Cost before, Cost after) {
        assertThat(after.blocks())
                .as("blocks, by %s\nand before by %s", after.plan(), before.plan())
                .isLessThan(2 * before.blocks());
    }

    private Cost cost() {
        var lanes = List.of(new Lane(kind, List.of(KindLimits.none(kind)), 8));
        String plan = transactions.asSystem(() -> {
            jdbc.sql(LeaseStatement.ALONG_INDEXES).query().singleRow();
            return OfferColumns.of(lanes, new Turns())
                    .bind(jdbc.sql("explain (analyze, buffers, format json) " + LeaseStatement.SQL))
                    .param("atMost", 8)
                    .param("node", "counting")
                    .param("lease", 60)
                    .query(String.class)
                    .single();
        });
        transactions.asSystem(
                () -> jdbc.sql("update jobs set state = 'waiting', leased_by = null where leased_by = 'counting'")
                        .update());
        var root = json.readTree(plan).at("/0/Plan");
        long blocks = root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
        return new Cost(blocks, plan);
    }

    private record Cost(long blocks, String plan) {}
}
