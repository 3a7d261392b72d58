package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.dashboard.worker.jobs.domain.LeasedJobs.Retention;

/**
 * How the engine works.
 *
 * @param concurrency jobs at the same time
 * @param perOwner jobs at the same time at one service, so that one that stalls does not hold up the rest
 * @param lease how long a job stays with a worker that is not heard of
 * @param renew how often leases are prolonged and lost ones looked for; with the lease it bounds how long the jobs of
 *     a worker that died stand still
 * @param poll how often an idle worker looks for jobs
 * @param timeLimit for one run of a job
 * @param grace for running jobs when the worker stops; then they are given back
 * @param keepResults how long a job's result is kept
 * @param keepDone how long a job that is done is remembered, and a second one of its id is none
 * @param keepDead how long a dead letter is kept
 */
@ConfigurationProperties("worker.jobs")
record JobsProperties(
        @DefaultValue("16") int concurrency,
        @DefaultValue("6") int perOwner,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("2500ms") Duration renew,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("8s") Duration grace,
        @DefaultValue("1h") Duration keepResults,
        @DefaultValue("24h") Duration keepDone,
        @DefaultValue("30d") Duration keepDead) {

    JobsProperties {
        require(concurrency > 0 && perOwner > 0, "worker.jobs.concurrency and .per-owner must be positive");
        require(
                renew.multipliedBy(2).compareTo(lease) < 0,
                "worker.jobs.renew must be under half of worker.jobs.lease");
        require(poll.isPositive(), "worker.jobs.poll must be positive");
        require(timeLimit.isPositive() && !grace.isNegative(), "worker.jobs.time-limit must be positive");
        require(
                keepResults.isPositive() && keepDone.isPositive() && keepDead.isPositive(),
                "worker.jobs.keep-results, .keep-done and .keep-dead must be positive");
    }

    Retention retention() {
        return new Retention(keepResults, keepDone, keepDead);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
