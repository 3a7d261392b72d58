package tools.dashboard.worker.jobs;

import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;

/**
 * A kind of job that the worker runs by itself. A job may come again after it ran, when its worker died before it could
 * say so: be idempotent by the job's id.
 */
public interface LocalJob {

    JobKind kind();

    /** How many jobs of this kind may run at the same time on one worker. */
    int concurrency();

    /** What it throws counts as {@link JobOutcome.Failed}. Interrupted when the lease is lost: stop at once then. */
    JobOutcome run(RunningJob job) throws InterruptedException;
}
