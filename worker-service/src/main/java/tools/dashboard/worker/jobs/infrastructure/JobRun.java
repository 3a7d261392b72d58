package tools.dashboard.worker.jobs.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.dashboard.platform.observability.TraceParent;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.Retries;
import tools.dashboard.worker.jobs.domain.Settlement;
import tools.dashboard.worker.jobs.domain.Settlement.Change;

/** One run of a job, from its runner to what is to become of the job. */
final class JobRun {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);

    private final JobRunners runners;
    private final HeldJobs held;
    private final JobMetrics metrics;
    private final Duration timeLimit;
    private final Clock clock;

    JobRun(JobRunners runners, HeldJobs held, JobMetrics metrics, Duration timeLimit, Clock clock) {
        this.runners = runners;
        this.held = held;
        this.metrics = metrics;
        this.timeLimit = timeLimit;
        this.clock = clock;
    }

    /** @return empty when the run was interrupted because the job is not this worker's any more */
    Optional<Settlement> run(LeasedJob job) {
        var trace = trace(job);
        MDC.put("jobId", job.id());
        MDC.put(TraceParent.TRACE_KEY, trace.traceId());
        MDC.put(TraceParent.SPAN_KEY, trace.spanId());
        long began = System.nanoTime();
        try {
            var outcome = outcome(job);
            var ending = Ending.of(outcome);
            metrics.ran(job.kind(), ending, Duration.ofNanos(System.nanoTime() - began));
            ending.report(log, job, outcome);
            return Optional.of(new Settlement(job, change(job, outcome), ending.label(), trace.traceId()));
        } catch (RuntimeException fault) {
            log.error("Job {} ran, and what it said cannot be kept", job.id(), fault);
            var failed = new JobOutcome.Failed(fault.toString());
            return Optional.of(new Settlement(job, change(job, failed), Ending.FAILED.label(), trace.traceId()));
        } catch (InterruptedException stopped) {
            if (held.cancelled(job)) {
                log.info("Job {} was cancelled while it ran", job.id());
                return Optional.of(new Settlement(job, new Change.Cancel(), Ending.CANCELLED.label(), trace.traceId()));
            }
            log.info("Job {} was interrupted: it is not this worker's any more", job.id());
            return Optional.empty();
        } finally {
            MDC.clear();
        }
    }

    /** What is done for a request long after its answer still belongs to its trace. */
    private static TraceParent trace(LeasedJob job) {
        var fresh = TraceParent.fresh();
        return job.traceId() == null ? fresh : new TraceParent(job.traceId(), fresh.spanId(), fresh.sampled());
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

    private Change change(LeasedJob job, JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Done(var result) -> new Change.Finish(json(result));
            case JobOutcome.Rejected(var reason) -> new Change.Bury(reason);
            case JobOutcome.Failed(var reason) ->
                againOrNever(Retries.afterFailure(job.attempt(), runners.retries(job)), reason, true);
            case JobOutcome.Postponed(var wait, var reason) ->
                againOrNever(Retries.afterPostponement(wait, job.createdAt(), clock.instant()), reason, false);
        };
    }

    private static Change againOrNever(Optional<Duration> wait, String reason, boolean spent) {
        return wait.<Change>map(time -> new Change.TryAgain(time, reason, spent))
                .orElseGet(() -> new Change.Bury(reason));
    }

    private @Nullable String json(@Nullable Object result) {
        return result == null ? null : runners.json(result);
    }
}
