package tools.dashboard.worker.jobs.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs that failed for good. */
public interface DeadLetters {

    /**
     * The latest first.
     *
     * @param before only those that died before the given one; null for all
     */
    List<DeadLetter> list(@Nullable Position before, int limit);

    /** Lets a job run again from its first attempt; false when there is no such dead letter. */
    boolean redrive(String jobId);

    /**
     * Lets all dead letters run again, or those of one kind; ten thousand at most.
     *
     * @return how many
     */
    int redriveAll(@Nullable String kind);

    /** What is told of a dead letter; its payload may hold addresses and is not. */
    record DeadLetter(
            String id,
            String kind,
            @Nullable UUID workspaceId,
            int attempts,
            String reason,
            Instant createdAt,
            Instant diedAt) {}

    record Position(Instant diedAt, String id) {}
}
