package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/** Deletes what is over, in small transactions until nothing is left or it took long enough for one time. */
record Tidying(JdbcClient jdbc, ActingTransactions transactions) {

    private static final int AT_ONCE = 5_000;
    private static final int MOST_TIMES = 200;

    /** Results are erased; their jobs stay, so that a second job of the same id is still none. */
    void results(Duration kept) {
        repeat("""
                update jobs set result = null where id in (
                    select id from jobs where result is not null
                        and finished_at < now() - make_interval(secs => :kept)
                    limit :atOnce for update skip locked)""", kept);
    }

    /** @param which a condition of ours, no words from outside */
    void finished(String which, Duration kept) {
        repeat("""
                delete from jobs where id in (
                    select id from jobs where %s and finished_at < now() - make_interval(secs => :kept)
                    limit :atOnce for update skip locked)""".formatted(which), kept);
    }

    void minutes() {
        repeat("""
                delete from kind_minutes where ctid = any (array(
                    select ctid from kind_minutes where minute < now() - make_interval(secs => :kept)
                    limit :atOnce for update skip locked))""", Duration.ofHours(24));
    }

    private void repeat(String sql, Duration kept) {
        for (int time = 0; time < MOST_TIMES && once(sql, kept) == AT_ONCE; time++) {
            Thread.onSpinWait();
        }
    }

    private int once(String sql, Duration kept) {
        return transactions.asSystem(() -> jdbc.sql(sql)
                .param("kept", PostgresLeasedJobs.seconds(kept))
                .param("atOnce", AT_ONCE)
                .update());
    }
}
