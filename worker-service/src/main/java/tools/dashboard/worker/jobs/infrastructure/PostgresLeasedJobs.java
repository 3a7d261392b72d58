package tools.dashboard.worker.jobs.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;

/** The table jobs.jobs. All times are the database's, so that clocks of workers need not agree. */
final class PostgresLeasedJobs implements LeasedJobs {

    private static final int LONGEST_REASON = 1000;
    private static final String HELD =
            " where id = :id and state = 'running' and leased_by = :node and attempt = :attempt";

    private final JdbcClient jdbc;
    private final SystemTransactions transactions;
    private final String node;
    private final Duration lease;

    /** @param node names this worker among all that ever ran */
    PostgresLeasedJobs(JdbcClient jdbc, SystemTransactions transactions, String node, Duration lease) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.node = node;
        this.lease = lease;
    }

    @Override
    public List<LeasedJob> lease(List<Lane> lanes, int atMost) {
        var kinds = new ArrayList<String>();
        var names = new ArrayList<String>();
        var slots = new ArrayList<Integer>();
        for (var lane : lanes) {
            for (var kind : lane.kinds()) {
                kinds.add(kind);
                names.add(lane.name());
                slots.add(lane.slots());
            }
        }
        return transactions.call(() -> jdbc.sql(LeaseStatement.SQL)
                .param("kinds", kinds.toArray(String[]::new))
                .param("lanes", names.toArray(String[]::new))
                .param("slots", slots.toArray(Integer[]::new))
                .param("atMost", atMost)
                .param("node", node)
                .param("lease", seconds(lease))
                .query((row, number) -> job(row))
                .list());
    }

    @Override
    public Set<String> renew(Collection<String> ids) {
        return new HashSet<>(transactions.call(() -> jdbc.sql("""
                        update jobs set lease_until = now() + make_interval(secs => :lease)
                        where id = any(:ids) and state = 'running' and leased_by = :node
                        returning id""")
                .param("lease", seconds(lease))
                .param("ids", ids.toArray(String[]::new))
                .param("node", node)
                .query(String.class)
                .list()));
    }

    @Override
    public boolean finish(LeasedJob job, @Nullable String result) {
        // What a mail or a webhook was made of (addresses, links) is not kept once it is done.
        return held(job, jdbc.sql("""
                        update jobs set state = 'done', finished_at = now(), lease_until = null, leased_by = null,
                            last_error = null, payload = '{}', result = cast(:result as jsonb)""" + HELD).param("result", result));
    }

    @Override
    public boolean tryAgain(LeasedJob job, Duration wait, String reason, boolean attemptSpent) {
        return held(
                job,
                jdbc.sql("""
                        update jobs set state = 'waiting', run_at = now() + make_interval(secs => :wait),
                            lease_until = null, leased_by = null, last_error = :reason, attempt = attempt - :unspent""" + HELD)
                        .param("wait", seconds(wait))
                        .param("reason", cut(reason))
                        .param("unspent", attemptSpent ? 0 : 1));
    }

    @Override
    public boolean bury(LeasedJob job, String reason) {
        return held(job, jdbc.sql("""
                        update jobs set state = 'dead', finished_at = now(), lease_until = null, leased_by = null,
                            last_error = :reason""" + HELD).param("reason", cut(reason)));
    }

    @Override
    public void giveBack(Collection<LeasedJob> jobs) {
        jobs.forEach(job -> tryAgain(job, Duration.ZERO, "The worker stopped before the job was done.", false));
    }

    @Override
    public int reclaim(int attempts) {
        return transactions.call(() -> jdbc.sql("""
                        update jobs set
                            state = case when attempt < :attempts then 'waiting' else 'dead' end,
                            finished_at = case when attempt < :attempts then null else now() end,
                            lease_until = null, leased_by = null, run_at = now(),
                            last_error = 'The worker that ran this job stopped answering.'
                        where id in (
                            select id from jobs where state = 'running' and lease_until < now()
                            order by lease_until limit 100 for update skip locked)""").param("attempts", attempts).update());
    }

    @Override
    public int forget(Duration done, Duration dead) {
        return transactions.call(() -> jdbc.sql("""
                        delete from jobs where id in (
                            select id from jobs
                            where (state = 'done' and finished_at < now() - make_interval(secs => :done))
                               or (state = 'dead' and finished_at < now() - make_interval(secs => :dead))
                            limit 5000 for update skip locked)""")
                .param("done", seconds(done))
                .param("dead", seconds(dead))
                .update());
    }

    private boolean held(LeasedJob job, JdbcClient.StatementSpec change) {
        return transactions.call(() -> change.param("id", job.id())
                        .param("node", node)
                        .param("attempt", job.attempt())
                        .update())
                == 1;
    }

    private static LeasedJob job(ResultSet row) throws SQLException {
        return new LeasedJob(
                row.getString("id"),
                row.getString("kind"),
                row.getString("payload"),
                row.getInt("attempt"),
                row.getObject("workspace_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
