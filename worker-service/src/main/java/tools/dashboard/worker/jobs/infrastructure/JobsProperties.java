package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works.
 *
 * @param concurrency jobs at the same time
 * @param perOwner jobs at the same time at one service, so that one that stalls does not hold up the rest
 * @param lease how long a job stays with a worker that is not heard of
 * @param renew how often leases are prolonged
 * @param poll how often an idle worker looks for jobs
 * @param timeLimit for one run of a job
 * @param grace for running jobs when the worker stops; then they are given back
 */
@ConfigurationProperties("worker.jobs")
record JobsProperties(
        @DefaultValue("16") int concurrency,
        @DefaultValue("6") int perOwner,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("5s") Duration renew,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("8s") Duration grace) {

    JobsProperties {
        require(concurrency > 0 && perOwner > 0, "worker.jobs.concurrency and .per-owner must be positive");
        require(
                renew.multipliedBy(2).compareTo(lease) < 0,
                "worker.jobs.renew must be under half of worker.jobs.lease");
        require(poll.isPositive(), "worker.jobs.poll must be positive");
        require(timeLimit.isPositive() && !grace.isNegative(), "worker.jobs.time-limit must be positive");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
