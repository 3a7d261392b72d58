package tools.dashboard.worker.jobs.infrastructure;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.dashboard.worker.jobs.domain.Retries;

/** One run of a job, from its runner to the entry of how it ended. */
final class JobRun {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);

    private final LeasedJobs jobs;
    private final JobRunners runners;
    private final HeldJobs held;
    private final JobMetrics metrics;
    private final Duration timeLimit;
    private final Clock clock;

    JobRun(LeasedJobs jobs, JobRunners runners, HeldJobs held, JobMetrics metrics, Duration timeLimit, Clock clock) {
        this.jobs = jobs;
        this.runners = runners;
        this.held = held;
        this.metrics = metrics;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    void run(LeasedJob job) {
        MDC.put("jobId", job.id());
        long began = System.nanoTime();
        try {
            var outcome = outcome(job);
            var ending = settle(job, outcome);
            metrics.ran(job.kind(), ending, Duration.ofNanos(System.nanoTime() - began));
            ending.report(log, job, outcome);
        } catch (InterruptedException lost) {
            log.info("Job {} was interrupted: it is not this worker's any more", job.id());
        } catch (RuntimeException fault) {
            log.error("The end of job {} could not be written; it runs again when its lease is over", job.id(), fault);
        } finally {
            held.remove(job);
            MDC.clear();
        }
    }

    private JobOutcome outcome(LeasedJob job) throws InterruptedException {
        try {
            return runners.run(job);
        } catch (InterruptedException interrupted) {
            if (held.overdue(job)) {
                return new JobOutcome.Failed("It took longer than %s.".formatted(timeLimit));
            }
            throw interrupted;
        }
    }

    private Ending settle(LeasedJob job, JobOutcome outcome) {
        boolean written =
                switch (outcome) {
                    case JobOutcome.Done(var result) -> jobs.finish(job, runners.json(result));
                    case JobOutcome.Rejected(var reason) -> jobs.bury(job, reason);
                    case JobOutcome.Failed(var reason) ->
                        Retries.afterFailure(job.attempt(), runners.retries(job))
                                .map(wait -> jobs.tryAgain(job, wait, reason, true))
                                .orElseGet(() -> jobs.bury(job, reason));
                    case JobOutcome.Postponed(var wait, var reason) ->
                        Retries.afterPostponement(wait, job.createdAt(), clock.instant())
                                .map(longer -> jobs.tryAgain(job, longer, reason, false))
                                .orElseGet(() -> jobs.bury(job, reason));
                };
        return written ? Ending.of(outcome) : Ending.TAKEN_OVER;
    }
}
