package tools.dashboard.platform.job;

import org.jspecify.annotations.Nullable;

/** Runs the jobs of one kind. A job may come again after it ran: be idempotent by its id. */
public interface JobHandler {

    JobKind kind();

    /**
     * Runs as {@code Actor.system(<kind>)}. What it throws makes the worker try again, but for
     * {@link PermanentJobFailure}.
     *
     * @return the result to keep, as something that becomes JSON; null for none
     */
    @Nullable
    Object run(RunningJob job) throws Exception;
}
