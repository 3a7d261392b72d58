package tools.dashboard.worker.jobs.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.jobs.domain.JobRecords;

final class PostgresJobRecords implements JobRecords {

    /** To those who look, a job that is not due yet waits like any other. */
    private static final String COLUMNS = "select id, kind, case when state = 'delayed' then 'waiting' else state end"
            + " as state, workspace_id, source, priority, attempt, created_at, run_at, finished_at, last_error,"
            + " trace_id, progress, cancel_wanted";

    private static final String RUNNING = """
            , payload, result, case when state = 'running' then attempts || jsonb_build_object(
                    'number', coalesce((attempts -> -1 ->> 'number')::int, 0) + 1,
                    'startedAt', coalesce(started_at, created_at), 'traceId', trace_id)
                else attempts end as attempts
            from jobs where id = :id""";

    /** Open jobs by partial indexes, what is over by its minutes: the cost does not grow with what was ever done. */
    private static final String KINDS = """
            with open as (
                select kind, state, last_error is not null as tried, count(*) as jobs, min(created_at) as oldest
                from jobs where state in ('delayed', 'waiting', 'running', 'dead') group by 1, 2, 3
            ), hour as (
                select kind, sum(done) as done, sum(failed) as failed,
                    coalesce(sum(done) filter (where minute > now() - interval '5 minutes'), 0) / 5.0 as per_minute
                from kind_minutes where minute > now() - interval '1 hour' group by kind
            )
            select kind,
                coalesce(sum(o.jobs) filter (where o.state in ('delayed', 'waiting')), 0) as waiting,
                coalesce(sum(o.jobs) filter (where o.state in ('delayed', 'waiting') and o.tried), 0) as retrying,
                coalesce(sum(o.jobs) filter (where o.state = 'running'), 0) as running,
                coalesce(sum(o.jobs) filter (where o.state = 'dead'), 0) as dead,
                min(o.oldest) filter (where o.state in ('delayed', 'waiting')) as oldest,
                coalesce(max(h.done), 0) as done, coalesce(max(h.failed), 0) as failed,
                coalesce(max(h.per_minute), 0)::float8 as per_minute,
                bool_or(p.kind is not null) as paused
            from open o full join hour h using (kind) full join paused_kinds p using (kind) group by kind order by kind limit :limit""";

    /** Looking for a part of an id reads job by job; a bound keeps that short. */
    private static final String NEWEST = "(select * from jobs order by created_at desc, id desc limit 50000) as jobs";

    private static final Position FIRST = new Position(Instant.parse("9999-01-01T00:00:00Z"), "");

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;

    PostgresJobRecords(JdbcClient jdbc, ActingTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<KindSummary> kinds(int limit) {
        return transactions.readAsSystem(() -> jdbc.sql(KINDS)
                .param("limit", limit)
                .query((row, number) -> new KindSummary(
                        row.getString("kind"),
                        row.getLong("waiting"),
                        row.getLong("retrying"),
                        row.getLong("running"),
                        row.getLong("dead"),
                        instant(row, "oldest"),
                        row.getLong("done"),
                        row.getLong("failed"),
                        row.getDouble("per_minute"),
                        row.getBoolean("paused")))
                .list());
    }

    @Override
    public List<JobRecord> newest(Filter filter, @Nullable Position before, int limit) {
        var from = before == null ? FIRST : before;
        String among = filter.text() == null ? "jobs" : NEWEST;
        return transactions.readAsSystem(() -> jdbc.sql(COLUMNS + " from " + among + """

                        where (created_at, id) < (:createdAt, :id)
                          and (cast(:state as text) is null or state = cast(:state as text)
                            or (state = 'delayed' and cast(:state as text) = 'waiting'))
                          and (cast(:kind as text) is null or kind = cast(:kind as text))
                          and (cast(:text as text) is null or strpos(lower(id), lower(:text)) > 0
                            or trace_id = :text or workspace_id::text = :text)
                        order by created_at desc, id desc limit :limit""")
                .param("createdAt", from.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("text", filter.text())
                .param("limit", limit)
                .query((row, number) -> job(row))
                .list());
    }

    @Override
    public Optional<JobDetails> find(String id) {
        return transactions.readAsSystem(() -> jdbc.sql(COLUMNS + RUNNING)
                .param("id", id)
                .query((row, number) -> new JobDetails(
                        job(row), row.getString("payload"), row.getString("result"), row.getString("attempts")))
                .optional());
    }

    private static JobRecord job(ResultSet row) throws SQLException {
        return new JobRecord(
                row.getString("id"),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("workspace_id", UUID.class),
                row.getString("source"),
                row.getInt("priority"),
                row.getInt("attempt"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("run_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                row.getString("last_error"),
                row.getString("trace_id"),
                row.getString("progress"),
                row.getBoolean("cancel_wanted"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
