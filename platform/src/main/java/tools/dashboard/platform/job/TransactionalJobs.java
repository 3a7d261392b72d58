package tools.dashboard.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.dashboard.platform.log.Hints;
import tools.dashboard.platform.observability.TraceParent;
import tools.jackson.databind.json.JsonMapper;

/** Enqueues through {@code jobs.enqueue}, on the connection of the running transaction. */
final class TransactionalJobs implements Jobs {

    /** On which the worker hears of new work; the message is its kind. */
    static final String CHANNEL = "jobs:enqueued";

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Hints hints;

    TransactionalJobs(DataSource dataSource, JsonMapper json, Hints hints) {
        this.jdbc = JdbcClient.create(dataSource);
        this.json = json;
        this.hints = hints;
    }

    @Override
    public void enqueue(JobKind kind, String jobId, Object payload, JobOptions options) {
        enqueueAll(List.of(new NewJob(kind, jobId, payload, options)));
    }

    @Override
    public int enqueueAll(Collection<NewJob> wanted) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Jobs belong into the transaction that wants them, and there is none");
        }
        var all = List.copyOf(wanted);
        int fresh = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            fresh += enqueue(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        if (fresh > 0) {
            hintAfterCommit();
        }
        return fresh;
    }

    /** A job's run belongs to the trace of the request that wanted it; jobs.enqueue reads it from the transaction. */
    private int enqueue(List<NewJob> jobs) {
        String trace = MDC.get(TraceParent.TRACE_KEY);
        return jdbc.sql("""
                        with trace as materialized (select set_config('td.trace_id', ?, true))
                        select jobs.enqueue_all(?::jsonb) from trace""")
                .param(trace == null ? "" : trace)
                .param(json.writeValueAsString(jobs.stream().map(Row::of).toList()))
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<JobStatus> find(String jobId) {
        return jdbc.sql("select * from jobs.look(?)")
                .param(jobId)
                .query((row, number) -> status(jobId, row))
                .optional();
    }

    @Override
    public boolean cancel(String jobId) {
        return jdbc.sql("select jobs.cancel(?)")
                .param(jobId)
                .query(Boolean.class)
                .single();
    }

    private JobStatus status(String jobId, ResultSet row) throws SQLException {
        String progress = row.getString("progress");
        String result = row.getString("result");
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new JobStatus(
                jobId,
                JobKind.of(row.getString("kind")),
                JobStatus.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempt"),
                progress == null ? null : json.readValue(progress, JobStatus.Progress.class),
                result == null ? null : json.readTree(result),
                row.getString("error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    private void hintAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hints.send(CHANNEL);
            }
        });
    }

    /** As jobs.enqueue_all reads it. */
    private record Row(
            String kind,
            String id,
            Object payload,
            int priority,
            @Nullable UUID workspaceId,
            @Nullable Instant runAt) {

        private static Row of(NewJob job) {
            var options = job.options();
            return new Row(
                    job.kind().value(),
                    job.id(),
                    job.payload(),
                    options.priority(),
                    options.workspaceId(),
                    options.runAt());
        }
    }
}
