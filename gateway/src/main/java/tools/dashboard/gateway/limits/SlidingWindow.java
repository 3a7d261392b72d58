package tools.dashboard.gateway.limits;

import java.time.Duration;

/**
 * Counts within the last stretch of time. It is kept in sixty slots, and a slot counts until all of it is past the
 * window: never more than the limit pass in any window, and one is let through at most a sixtieth of it late. Thread-safe.
 */
final class SlidingWindow {

    /** As many as {@code sliding-window.lua} has. */
    private static final int SLOTS = 60;

    private final RateLimit limit;
    private final int[] counts = new int[SLOTS + 1];
    private long current;
    private int sum;

    SlidingWindow(RateLimit limit) {
        this.limit = limit;
    }

    /** Takes one, if there is one left. */
    synchronized Standing take(long nowMillis) {
        double slotMillis = (double) limit.window().toMillis() / SLOTS;
        advance((long) (nowMillis / slotMillis));
        boolean allowed = sum < limit.requests();
        if (allowed) {
            counts[index(current)]++;
            sum++;
        }
        long frees = (long) Math.ceil((oldest() + counts.length) * slotMillis);
        return new Standing(limit, allowed, limit.requests() - sum, Duration.ofMillis(Math.max(1, frees - nowMillis)));
    }

    private void advance(long slot) {
        for (long passed = Math.max(current + 1, slot - SLOTS); passed <= slot; passed++) {
            sum -= counts[index(passed)];
            counts[index(passed)] = 0;
        }
        current = Math.max(current, slot);
    }

    private long oldest() {
        long oldest = current - SLOTS;
        while (oldest < current && counts[index(oldest)] == 0) {
            oldest++;
        }
        return oldest;
    }

    private int index(long slot) {
        return Math.floorMod(slot, counts.length);
    }
}
