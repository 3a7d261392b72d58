package tools.dashboard.platform.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reports through {@code jobs.report}, in small transactions of its own. */
final class TransactionalJobProgress implements JobProgress {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_REMEMBERED = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Map<String, Long> reported = new ConcurrentHashMap<>();

    TransactionalJobProgress(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void report(RunningJob job, long done, long total, @Nullable String note) {
        var progress = new JobStatus.Progress(done, total, note);
        boolean last = done == total;
        if (last) {
            reported.remove(job.id());
        } else if (tooSoon(job.id())) {
            return;
        }
        transaction.executeWithoutResult(status -> jdbc.sql("select jobs.report(?, ?, ?::jsonb)")
                .param(job.id())
                .param(job.attempt())
                .param(json.writeValueAsString(progress))
                .query(Boolean.class)
                .single());
    }

    private boolean tooSoon(String jobId) {
        long now = System.nanoTime();
        Long before = reported.get(jobId);
        if (before != null && now - before < PAUSE.toNanos()) {
            return true;
        }
        if (reported.size() >= MOST_REMEMBERED) {
            reported.values().removeIf(at -> now - at > PAUSE.toNanos());
        }
        reported.put(jobId, now);
        return false;
    }
}
