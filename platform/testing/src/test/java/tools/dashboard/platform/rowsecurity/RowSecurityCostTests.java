package tools.dashboard.platform.rowsecurity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.database.DatabaseAddress;
import tools.dashboard.platform.database.NotesTest;

/**
 * Measures, when asked with {@code -Dmeasure=true}, what the second wall costs a request: the figures of
 * docs/decisions/0002-row-level-security.md. It asserts nothing.
 */
@NotesTest
@EnabledIfSystemProperty(named = "measure", matches = "true")
class RowSecurityCostTests {

    private static final Logger log = LoggerFactory.getLogger(RowSecurityCostTests.class);
    private static final int WARM = 3_000;
    private static final int MEASURED = 10_000;
    private static final String PAGE = "select id, body from notes where owner_id = ? order by id limit 50";

    private final DataSource actor;
    private final DataSource pool;
    private final DatabaseAddress address;
    private final UUID person = UUID.randomUUID();

    @Autowired
    RowSecurityCostTests(DataSource actor, @Qualifier("runtimePool") DataSource pool, DatabaseAddress address) {
        this.actor = actor;
        this.pool = pool;
        this.address = address;
    }

    @Test
    void measuresWhatTheWallCosts() throws Exception {
        var administrator = new SingleConnectionDataSource(address.jdbcUrl(), address.user(), address.password(), true);
        var tables = JdbcClient.create(administrator);
        tables.sql("set search_path = notes").update();
        tables.sql("create index if not exists notes_owner on notes (owner_id, id)")
                .update();
        tables.sql(
                        "insert into notes select gen_random_uuid(), gen_random_uuid(), 'a note' from generate_series(1, 100000)")
                .update();
        tables.sql("insert into notes select gen_random_uuid(), ?, 'a note' from generate_series(1, 200)")
                .param(person)
                .update();
        tables.sql("analyze notes").update();

        for (int round = 0; round < 2; round++) {
            measure(
                    "one statement, no actor bound",
                    pool,
                    jdbc -> jdbc.sql("select 1").query(Long.class).single());
            measure(
                    "one statement, actor bound",
                    actor,
                    jdbc -> jdbc.sql("select 1").query(Long.class).single());
            measure("a page of 50, no policy", administrator, this::page);
            measure("a page of 50, policy and actor", actor, this::page);
        }
        administrator.destroy();
    }

    private Object page(JdbcClient jdbc) {
        return jdbc.sql(PAGE).param(person).query().listOfRows();
    }

    private void measure(String what, DataSource dataSource, Request request) throws Exception {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        var jdbc = JdbcClient.create(dataSource);
        long[] nanos = new long[MEASURED];
        CurrentActor.run(Actor.user(person, null, Set.of(), Set.of()), () -> {
            for (int i = -WARM; i < MEASURED; i++) {
                long start = System.nanoTime();
                transaction.execute(status -> request.send(jdbc));
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
        });
        Arrays.sort(nanos);
        log.info(String.format(
                Locale.ROOT,
                "%s: median %.0f µs, 99th percentile %.0f µs",
                what,
                nanos[MEASURED / 2] / 1e3,
                nanos[MEASURED * 99 / 100] / 1e3));
    }

    private interface Request {
        Object send(JdbcClient jdbc);
    }
}
