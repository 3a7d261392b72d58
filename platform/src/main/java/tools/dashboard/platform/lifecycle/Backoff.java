package tools.dashboard.platform.lifecycle;

import java.time.Duration;

/** Pauses that double from the shortest to the longest. */
public record Backoff(Duration shortest, Duration longest) {

    public Backoff {
        if (!shortest.isPositive() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("no pauses from %s to %s".formatted(shortest, longest));
        }
    }

    /** The pause that follows the given one. */
    public Duration after(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
