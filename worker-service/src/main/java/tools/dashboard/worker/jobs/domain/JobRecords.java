package tools.dashboard.worker.jobs.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All jobs that are remembered, as those who run the platform look at them. */
public interface JobRecords {

    /** By kind. */
    List<KindSummary> kinds(int limit);

    /** Newest first. */
    List<JobRecord> newest(Filter filter, @Nullable Position before, int limit);

    Optional<JobDetails> find(String id);

    /**
     * How the jobs of a kind are doing.
     *
     * @param waiting those that are being tried again included
     * @param retrying those that wait after an attempt that did not succeed
     * @param failedLastHour attempts
     * @param donePerMinute over the last five minutes
     */
    record KindSummary(
            String kind,
            long waiting,
            long retrying,
            long running,
            long dead,
            @Nullable Instant oldestWaitingSince,
            long doneLastHour,
            long failedLastHour,
            double donePerMinute,
            boolean paused) {}

    /**
     * Which jobs; null for any.
     *
     * @param text part of an id, or a trace or workspace as a whole
     */
    record Filter(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String text) {}

    /** Where a list goes on: behind this job. */
    record Position(Instant createdAt, String id) {}

    /**
     * A job.
     *
     * @param traceId of the request that wanted the job, where it is known
     * @param progress JSON of done, total and note
     * @param cancelWanted whether it is to end before its time
     */
    record JobRecord(
            String id,
            String kind,
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
            @Nullable String progress,
            boolean cancelWanted) {}

    /**
     * A job with all that is known of it.
     *
     * @param payload JSON, with the secrets that it holds
     * @param result JSON
     * @param attempts JSON: the last ones, oldest first
     */
    record JobDetails(
            JobRecord job, String payload, @Nullable String result, String attempts) {}
}
