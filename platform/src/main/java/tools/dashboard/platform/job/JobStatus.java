package tools.dashboard.platform.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a job is doing, for a page of the tool that wanted it.
 *
 * @param attempt the last one, from 1; 0 before the first
 * @param result of a job that is done, for an hour after its end
 * @param error why the last attempt did not succeed
 */
public record JobStatus(
        String id,
        JobKind kind,
        State state,
        int attempt,
        @Nullable Progress progress,
        @Nullable JsonNode result,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Where a job stands. */
    public enum State {
        /** Until its time comes, first or again. */
        DELAYED,
        WAITING,
        RUNNING,
        DONE,
        /** It failed for good. */
        DEAD,
        CANCELLED
    }

    /**
     * How far it is.
     *
     * @param done steps of {@code total}, from 0
     * @param note what is being done, as the handler says it: no addresses, no secrets
     */
    public record Progress(long done, long total, @Nullable String note) {

        private static final int LONGEST_NOTE = 200;

        public Progress {
            if (total < 1 || done < 0 || done > total) {
                throw new IllegalArgumentException("%d of %d is no progress".formatted(done, total));
            }
            if (note != null && note.length() > LONGEST_NOTE) {
                throw new IllegalArgumentException("A note has at most %d characters".formatted(LONGEST_NOTE));
            }
        }
    }
}
