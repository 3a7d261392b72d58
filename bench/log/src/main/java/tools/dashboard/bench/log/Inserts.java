package tools.dashboard.bench.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.dashboard.platform.database.DatabaseAddress;

/**
 * The peer: one row after another into a table of its own, each by a durable commit, on as many connections as there are
 * writers. It is the most that this Postgres on this machine could commit.
 */
record Inserts(DatabaseAddress database, int writers) {

    private static final String MADE =
            "create table if not exists bench_inserts (id bigserial primary key, at timestamptz)";
    private static final String EMPTIED = "truncate bench_inserts";
    private static final String GONE = "drop table bench_inserts";
    private static final String INSERT = "insert into bench_inserts (at) values (now())";

    /** @return how many */
    long take(int seconds) throws SQLException, InterruptedException, ExecutionException {
        run(MADE);
        run(EMPTIED);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long inserted = 0;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var tasks = new ArrayList<Callable<Long>>();
            for (int writer = 0; writer < writers; writer++) {
                tasks.add(() -> insert(end));
            }
            for (var count : threads.invokeAll(tasks)) {
                inserted += count.get();
            }
        } finally {
            run(GONE);
        }
        return inserted;
    }

    private long insert(long end) throws SQLException {
        try (Connection connection = connect();
                var insert = connection.prepareStatement(INSERT)) {
            long inserted = 0;
            while (System.nanoTime() < end) {
                inserted += insert.executeUpdate();
            }
            return inserted;
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = connect();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
