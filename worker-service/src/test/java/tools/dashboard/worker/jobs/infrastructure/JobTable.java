package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.jackson.databind.json.JsonMapper;

/** Enqueues as producers do, through jobs.enqueue, and looks at what became of it. */
record JobTable(JdbcClient jdbc, PlatformTransactionManager manager, JsonMapper json) {

    /** Within the time that a statement may take, on a slow machine too. */
    private static final int AT_ONCE = 10_000;

    record Row(String state, int attempt, String error, String payload) {}

    /** Whatever other tests left does not disturb. */
    void clear() {
        system().asSystem(() -> jdbc.sql("delete from jobs").update()
                + jdbc.sql("delete from kind_minutes").update()
                + jdbc.sql("delete from paused_kinds").update());
    }

    void enqueue(String kind, String id, Object payload, @Nullable UUID workspace) {
        enqueue(kind, id, payload, workspace, 5);
    }

    void enqueue(String kind, String id, Object payload, @Nullable UUID workspace, int priority) {
        system().asSystem(() -> jdbc.sql(
                        "select enqueue(:kind, :id, cast(:payload as jsonb), :priority, :workspace, null)")
                .param("kind", kind)
                .param("id", id)
                .param("payload", json.writeValueAsString(payload))
                .param("priority", priority)
                .param("workspace", workspace)
                .query(Boolean.class)
                .single());
    }

    /** As a producer does in a request of that trace. */
    void enqueueTraced(String kind, String id, Object payload, String traceId) {
        system().asSystem(() -> {
            jdbc.sql("select set_config('td.trace_id', :trace, true)")
                    .param("trace", traceId)
                    .query(String.class)
                    .single();
            enqueue(kind, id, payload, null);
            return id;
        });
    }

    void enqueue(String kind, String id) {
        enqueue(kind, id, Map.of(), null);
    }

    /** As many as a busy workspace wants, by few questions. */
    void enqueueMany(String kind, int count, @Nullable UUID workspace) {
        for (int left = count; left > 0; left -= AT_ONCE) {
            enqueueAtOnce(kind, Math.min(left, AT_ONCE), workspace);
        }
    }

    private void enqueueAtOnce(String kind, int count, @Nullable UUID workspace) {
        system().asSystem(() -> jdbc.sql("""
                        select count(*) from generate_series(1, :count) as n
                        where enqueue(:kind, :batch || ':' || n, '{}', 5, :workspace, null)""")
                .param("count", count)
                .param("batch", UUID.randomUUID().toString())
                .param("kind", kind)
                .param("workspace", workspace)
                .query(Long.class)
                .single());
    }

    void enqueueAt(String kind, String id, Instant runAt) {
        system().asSystem(() -> jdbc.sql("select enqueue(:kind, :id, '{}', 5, null, :runAt)")
                .param("kind", kind)
                .param("id", id)
                .param("runAt", runAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single());
    }

    /** As if it had ended so long ago. */
    void age(String id, Duration age) {
        system().asSystem(() -> jdbc.sql(
                        "update jobs set finished_at = finished_at - make_interval(secs => :age) where id = :id")
                .param("age", age.toSeconds())
                .param("id", id)
                .update());
    }

    Optional<String> result(String id) {
        return system().asSystem(() -> jdbc.sql("select coalesce(result, 'null') from jobs where id = :id")
                .param("id", id)
                .query(String.class)
                .optional());
    }

    void dueNow(String id) {
        system().asSystem(() -> jdbc.sql(
                        "update jobs set run_at = now(), state = 'waiting' where id = :id and state = 'delayed'")
                .param("id", id)
                .update());
    }

    Row row(String id) {
        return system().asSystem(() -> jdbc.sql(
                        "select state, attempt, coalesce(last_error, ''), payload from jobs where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .single());
    }

    private ActingTransactions system() {
        return new ActingTransactions(manager, JobsConfiguration.ENGINE);
    }
}
