package tools.dashboard.worker.jobs.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, and what becomes of its job.
 *
 * @param outcome for the list of attempts: done, failed, rejected, postponed, cancelled
 * @param traceId of the run
 */
public record Settlement(
        LeasedJob job,
        Change change,
        String outcome,
        @Nullable String traceId) {

    /** What becomes of the job. */
    public sealed interface Change {

        /** @param result JSON; null for none */
        record Finish(@Nullable String result) implements Change {}

        /** @param spent whether the attempt counts */
        record TryAgain(Duration delay, String reason, boolean spent) implements Change {}

        record Bury(String reason) implements Change {}

        /** Nobody wants it any more. */
        record Cancel() implements Change {}
    }
}
