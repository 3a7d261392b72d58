package tools.dashboard.worker.jobs.infrastructure;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Enqueues as producers do, through jobs.enqueue, and looks at what became of it. */
record JobTable(JdbcClient jdbc, PlatformTransactionManager manager, JsonMapper json) {

    record Row(String state, int attempt, String error, String payload) {}

    /** Whatever other tests left does not disturb. */
    void clear() {
        new SystemTransactions(manager).call(() -> jdbc.sql("delete from jobs").update());
    }

    void enqueue(String kind, String id, Object payload, @Nullable UUID workspace) {
        enqueue(kind, id, payload, workspace, 5);
    }

    void enqueue(String kind, String id, Object payload, @Nullable UUID workspace, int priority) {
        new SystemTransactions(manager)
                .call(() -> jdbc.sql("select enqueue(:kind, :id, cast(:payload as jsonb), :priority, :workspace, null)")
                        .param("kind", kind)
                        .param("id", id)
                        .param("payload", json.writeValueAsString(payload))
                        .param("priority", priority)
                        .param("workspace", workspace)
                        .query(Boolean.class)
                        .single());
    }

    void enqueue(String kind, String id) {
        enqueue(kind, id, Map.of(), null);
    }

    void dueNow(String id) {
        new SystemTransactions(manager)
                .call(() -> jdbc.sql("update jobs set run_at = now() where id = :id and state = 'waiting'")
                        .param("id", id)
                        .update());
    }

    Row row(String id) {
        return new SystemTransactions(manager)
                .call(() -> jdbc.sql(
                                "select state, attempt, coalesce(last_error, ''), payload from jobs where id = :id")
                        .param("id", id)
                        .query((row, number) ->
                                new Row(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                        .single());
    }
}
