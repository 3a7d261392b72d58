package tools.dashboard.platform.audit;

/** Lets through so many notes a second, and more for a moment. Thread-safe. */
final class FloodGate {

    private static final long NANOS = 1_000_000_000;

    private final double perNano;
    private final double burst;
    private double free;
    private long seenAt;
    private long keptOut;

    FloodGate(int perSecond, int burst, long now) {
        this.perNano = (double) perSecond / NANOS;
        this.burst = burst;
        this.free = burst;
        this.seenAt = now;
    }

    /** @param now as {@link System#nanoTime()} has it */
    synchronized boolean passes(long now) {
        free = Math.min(burst, free + (now - seenAt) * perNano);
        seenAt = now;
        if (free < 1) {
            keptOut++;
            return false;
        }
        free--;
        return true;
    }

    synchronized void keepOut() {
        keptOut++;
    }

    /** How many were kept out since the last question. */
    synchronized long takeKeptOut() {
        long count = keptOut;
        keptOut = 0;
        return count;
    }
}
