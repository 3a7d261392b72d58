package tools.dashboard.worker.jobs.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.jobs.domain.JobRecords.JobDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job with what it carries, without secrets, and what became of each attempt.
 *
 * @param attempts the last 50, oldest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record JobDetailsView(
        @JsonUnwrapped JobView job,
        JsonNode payload,
        @Nullable JsonNode result,
        List<Attempt> attempts) {

    static JobDetailsView of(JobDetails details, JsonMapper json) {
        String result = details.result();
        return new JobDetailsView(
                JobView.of(details.job(), json),
                Redaction.of(json, details.payload()),
                result == null ? null : Redaction.of(json, result),
                json.readTree(details.attempts()).valueStream().map(Attempt::of).toList());
    }

    /**
     * One run.
     *
     * @param outcome done, failed, rejected, postponed, cancelled or lost; null while it runs
     * @param traceId of the run: that of the request which wanted the job, where it is known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,

            @Schema(allowableValues = {"done", "failed", "rejected", "postponed", "cancelled", "lost"}) @Nullable
            String outcome,

            @Nullable String error,
            @Nullable String traceId) {

        static Attempt of(JsonNode attempt) {
            String endedAt = attempt.path("endedAt").asString("");
            String outcome = attempt.path("outcome").asString("");
            String error = attempt.path("error").asString("");
            String traceId = attempt.path("traceId").asString("");
            return new Attempt(
                    attempt.path("number").asInt(),
                    Instant.parse(attempt.path("startedAt").asString()),
                    endedAt.isEmpty() ? null : Instant.parse(endedAt),
                    outcome.isEmpty() ? null : outcome,
                    error.isEmpty() ? null : Redaction.of(error),
                    traceId.isEmpty() ? null : traceId);
        }
    }
}
