package tools.dashboard.platform.job;

import org.jspecify.annotations.Nullable;

/** Where the handler of a long job says how far it is. */
public interface JobProgress {

    /**
     * Shows at once, outside of the handler's own transaction. More than two reports a second of one job are left out,
     * but for the last step.
     *
     * @param done steps of {@code total}, from 0
     * @param note what is being done: no addresses, no secrets; null for nothing, at most 200 characters
     */
    void report(RunningJob job, long done, long total, @Nullable String note);
}
