package tools.dashboard.gateway.limits;

import java.time.Duration;

/**
 * At most so many requests within any stretch of time that is as long as the window.
 *
 * @param name what is counted, such as {@code user}; with whom it is counted for it makes a counter
 */
record RateLimit(String name, int requests, Duration window) {

    RateLimit {
        if (requests < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("no limit: %d in %s".formatted(requests, window));
        }
    }

    /** A third of it, for a node that counts alone because it cannot ask what the others let through. */
    RateLimit stricter() {
        return new RateLimit(name, Math.max(1, requests / 3), window);
    }

    RateLimit times(int factor) {
        return new RateLimit(name, Math.multiplyExact(requests, factor), window);
    }
}
