package tools.dashboard.worker.jobs.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.jobs.domain.JobRecords.JobRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job in a list.
 *
 * @param source the database role of the service that wanted it
 * @param attempt the last one; those that were only postponed do not count
 * @param cancelling whether it runs, and is about to be stopped
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record JobView(
        String id,
        String kind,

        @Schema(allowableValues = {"waiting", "running", "done", "dead", "cancelled"})
        String state,

        @Nullable UUID workspaceId,
        String source,
        int priority,
        int attempt,
        Instant createdAt,
        Instant runAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError,
        @Nullable String traceId,
        @Nullable Progress progress,
        boolean cancelling) {

    /**
     * How far a job is.
     *
     * @param done steps of {@code total}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Progress(long done, long total, @Nullable String note) {

        static @Nullable Progress of(@Nullable String document, JsonMapper json) {
            if (document == null) {
                return null;
            }
            var progress = json.readTree(document);
            String note = progress.path("note").asString("");
            return new Progress(
                    progress.path("done").asLong(),
                    progress.path("total").asLong(),
                    note.isEmpty() ? null : Redaction.of(note));
        }
    }

    static JobView of(JobRecord job, JsonMapper json) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.workspaceId(),
                job.source(),
                job.priority(),
                job.attempt(),
                job.createdAt(),
                job.runAt(),
                job.finishedAt(),
                job.lastError() == null ? null : Redaction.of(job.lastError()),
                job.traceId(),
                Progress.of(job.progress(), json),
                job.cancelWanted() && job.state().equals("running"));
    }
}
