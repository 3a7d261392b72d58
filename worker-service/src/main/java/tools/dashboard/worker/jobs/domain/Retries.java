package tools.dashboard.worker.jobs.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a job that did not succeed is tried again, and when it is given up. */
public final class Retries {

    /** Retries of a kind whose contract names no number. */
    public static final int USUAL = 3;

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(45));

    /** For so long a job waits for a server that is down or a limit that is reached. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private Retries() {}

    /**
     * After a failure.
     *
     * @param attempt the one that failed, from 1
     * @param retries allowed after the first attempt
     * @return how long to wait; empty to give up
     */
    public static Optional<Duration> afterFailure(int attempt, int retries) {
        if (attempt > retries) {
            return Optional.empty();
        }
        return Optional.of(WAITS.get(Math.min(attempt, WAITS.size()) - 1));
    }

    /**
     * After a postponement.
     *
     * @return how long to wait; empty to give up, a day after the job was made
     */
    public static Optional<Duration> afterPostponement(Duration wanted, Instant createdAt, Instant now) {
        if (createdAt.plus(PATIENCE).isBefore(now)) {
            return Optional.empty();
        }
        return Optional.of(wanted.isPositive() ? wanted : WAITS.getFirst());
    }
}
