package tools.dashboard.gateway.limits;

import java.time.Duration;

/**
 * How somebody stands with a limit after asking once more.
 *
 * @param left how many requests may follow at once
 * @param untilNext until one more is left than now
 */
record Standing(RateLimit limit, boolean allowed, int left, Duration untilNext) {

    /** Whole seconds, as headers want them; so many that it is true then. */
    long waitSeconds() {
        return Math.max(1, Math.ceilDiv(untilNext.toMillis(), 1000));
    }
}
