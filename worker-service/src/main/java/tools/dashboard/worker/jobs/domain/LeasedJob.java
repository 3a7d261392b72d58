package tools.dashboard.worker.jobs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in this worker's hands for as long as its lease lasts.
 *
 * @param payload JSON
 * @param traceId of the request that wanted the job, where it is known
 * @param attempt from 1; together with the worker's name it fences: whoever took the job over has a higher one
 */
public record LeasedJob(
        String id,
        String kind,
        String payload,
        int attempt,
        @Nullable UUID workspaceId,
        Instant createdAt,
        @Nullable String traceId) {}
