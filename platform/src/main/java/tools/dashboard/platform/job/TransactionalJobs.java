package tools.dashboard.platform.job;

import java.sql.Types;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.dashboard.platform.log.Hints;
import tools.jackson.databind.json.JsonMapper;

/** Enqueues through {@code jobs.enqueue}, on the connection of the running transaction. */
final class TransactionalJobs implements Jobs {

    /** On which the worker hears of new work; the message is its kind. */
    static final String CHANNEL = "jobs:enqueued";

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
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A job %s belongs into the transaction that wants it, and there is none".formatted(kind.value()));
        }
        var runAt = options.runAt() == null ? null : options.runAt().atOffset(ZoneOffset.UTC);
        boolean fresh = jdbc.sql("select jobs.enqueue(?, ?, ?::jsonb, ?, ?, ?)")
                .param(kind.value())
                .param(jobId)
                .param(json.writeValueAsString(payload))
                .param(options.priority())
                .param(5, options.workspaceId(), Types.OTHER)
                .param(6, runAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class)
                .single();
        if (fresh) {
            hintAfterCommit(kind);
        }
    }

    private void hintAfterCommit(JobKind kind) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hints.send(CHANNEL, kind.value());
            }
        });
    }
}
