package tools.dashboard.worker.jobs.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jobs as one worker sees them. Every change but {@link #reclaim} applies only while this worker holds the job;
 * the answer false says that somebody else has it, and that the change was not made.
 */
public interface LeasedJobs {

    /**
     * Takes waiting jobs: higher priority first, then in turn over workspaces, then the oldest.
     *
     * @param lanes how many of which kinds; other kinds stay where they are
     * @param atMost of all lanes together
     */
    List<LeasedJob> lease(List<Lane> lanes, int atMost);

    /** @return ids of those whose lease was prolonged; the others are lost */
    Set<String> renew(Collection<String> ids);

    /** @param result JSON; null for none */
    boolean finish(LeasedJob job, @Nullable String result);

    boolean tryAgain(LeasedJob job, Duration wait, String reason, boolean attemptSpent);

    boolean bury(LeasedJob job, String reason);

    /** Back to the others at once, no attempt spent. */
    void giveBack(Collection<LeasedJob> jobs);

    /**
     * Puts back what workers held that stopped renewing.
     *
     * @param attempts a job that lost so many workers is buried
     */
    int reclaim(int attempts);

    /** Deletes what finished well, or failed for good, longer ago than the given times. */
    int forget(Duration done, Duration dead);
}
