package tools.dashboard.worker.jobs.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.dashboard.worker.jobs.domain.Settlement;

/** The table jobs.jobs. All times are the database's, so that clocks of workers need not agree. */
final class PostgresLeasedJobs implements LeasedJobs {

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;
    private final String node;
    private final Duration lease;
    private final Turns turns = new Turns();

    /** @param node names this worker among all that ever ran */
    PostgresLeasedJobs(JdbcClient jdbc, ActingTransactions transactions, String node, Duration lease) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.node = node;
        this.lease = lease;
    }

    @Override
    public Exchange exchange(Collection<Settlement> ended, List<Lane> lanes, int atMost) {
        return transactions.asSystem(() -> {
            Set<String> settled = ended.isEmpty() ? Set.of() : settle(List.copyOf(ended));
            List<LeasedJob> leased = lanes.isEmpty() || atMost < 1 ? List.of() : lease(lanes, atMost);
            return new Exchange(settled, leased);
        });
    }

    private Set<String> settle(List<Settlement> ended) {
        return new HashSet<>(SettlementColumns.of(ended)
                .bind(jdbc.sql(SettleStatement.SQL).param("node", node))
                .query(String.class)
                .list());
    }

    private List<LeasedJob> lease(List<Lane> lanes, int atMost) {
        if (lanes.stream().flatMap(lane -> lane.kinds().stream()).anyMatch(limits -> limits.exist())) {
            // Limits hold over all workers, so these look one after the other.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('jobs.limits'))")
                    .query()
                    .singleRow();
        }
        jdbc.sql(LeaseStatement.ALONG_INDEXES).query().singleRow();
        var leased = OfferColumns.of(lanes, turns)
                .bind(jdbc.sql(LeaseStatement.SQL))
                .param("atMost", atMost)
                .param("node", node)
                .param("lease", seconds(lease))
                .query((row, number) -> job(row))
                .list();
        turns.taken(leased);
        return leased;
    }

    @Override
    public int wakeDelayed() {
        return transactions.asSystem(() -> jdbc.sql("""
                        update jobs set state = 'waiting' where id in (
                            select id from jobs where state = 'delayed' and run_at <= now()
                            order by run_at limit 1000 for update skip locked)""").update());
    }

    @Override
    public Renewal renew(Collection<String> ids) {
        // A row that is locked is being settled just now: it needs no lease any more, and to wait for it could
        // deadlock.
        var held = transactions.asSystem(() -> jdbc.sql("""
                        with held as (
                            select id, cancel_wanted from jobs
                            where id = any(:ids) and state = 'running' and leased_by = :node
                        ), renewed as (
                            update jobs set lease_until = now() + make_interval(secs => :lease)
                            where id = any (array(
                                select id from jobs where id = any(:ids) and state = 'running' and leased_by = :node
                                for update skip locked))
                        )
                        select id, cancel_wanted from held""")
                .param("lease", seconds(lease))
                .param("ids", ids.toArray(String[]::new))
                .param("node", node)
                .query((row, number) -> Map.entry(row.getString(1), row.getBoolean(2)))
                .list());
        return new Renewal(
                held.stream().map(Map.Entry::getKey).collect(Collectors.toSet()),
                held.stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    @Override
    public int reclaim(int attempts) {
        return transactions.asSystem(
                () -> jdbc.sql("""
                        update jobs set
                            state = case when cancel_wanted then 'cancelled'
                                when attempt < :attempts then 'waiting' else 'dead' end,
                            finished_at = case when attempt < :attempts and not cancel_wanted then null else now() end,
                            lease_until = null, leased_by = null, run_at = now(),
                            last_error = 'The worker that ran this job stopped answering.',
                            attempts = noted(attempts, started_at, 'lost',
                                'The worker that ran this job stopped answering.', trace_id)
                        where id in (
                            select id from jobs where state = 'running' and lease_until < now()
                            order by lease_until limit 100 for update skip locked)""").param("attempts", attempts).update());
    }

    @Override
    public void forget(Retention retention) {
        var tidying = new Tidying(jdbc, transactions);
        tidying.results(retention.results());
        tidying.finished("state in ('done', 'cancelled')", retention.done());
        tidying.finished("state = 'dead'", retention.dead());
        tidying.minutes();
    }

    private static LeasedJob job(ResultSet row) throws SQLException {
        return new LeasedJob(
                row.getString("id"),
                row.getString("kind"),
                row.getString("payload"),
                row.getInt("attempt"),
                row.getObject("workspace_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("trace_id"));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
