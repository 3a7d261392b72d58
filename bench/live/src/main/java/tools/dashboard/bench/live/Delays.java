package tools.dashboard.bench.live;

import java.util.concurrent.TimeUnit;

/** How long events took from being written to their reader. Not thread-safe. */
final class Delays {

    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
    private static final int STEPS = 600_000;

    private final int[] counts = new int[STEPS];
    private long count;

    void add(long nanos) {
        counts[(int) Math.clamp(nanos / STEP_NANOS, 0, STEPS - 1)]++;
        count++;
    }

    /** Milliseconds that the given part of all did not exceed. */
    double at(double part) {
        long left = (long) Math.ceil(part * count);
        int step = 0;
        while (step < STEPS - 1 && (left -= counts[step]) > 0) {
            step++;
        }
        return (step + 1) * STEP_NANOS / 1e6;
    }
}
