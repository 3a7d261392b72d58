package tools.dashboard.websocket.upstream;

import java.util.concurrent.TimeUnit;

/**
 * When the next call may be made: at once while there are few; then as soon as no question has come for a moment, and in
 * a storm, in which they never cease, four times a second. Whoever is in a hurry lets everybody go. Thread-safe.
 */
final class Pace {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long AHEAD = 16 * INTERVAL;
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(20);

    /** When the calls that were made would all have been due, one after the other. */
    private long paidUntil = System.nanoTime() - AHEAD;

    private volatile long askedAt = System.nanoTime() - QUIET;
    private boolean waiting;
    private boolean hurried;

    /** A question has come. */
    void asked() {
        askedAt = System.nanoTime();
    }

    /** Nobody waits until {@link #calm}. */
    synchronized void hurry() {
        hurried = true;
        notifyAll();
    }

    /** Nothing is left to be asked. */
    synchronized void calm() {
        hurried = false;
    }

    synchronized boolean somebodyWaits() {
        return waiting;
    }

    /** @return false at once when somebody else waits, who then asks for all */
    synchronized boolean awaitTurn() throws InterruptedException {
        if (waiting) {
            return false;
        }
        waiting = true;
        try {
            long left = left(System.nanoTime());
            while (left > 0 && !hurried) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = left(System.nanoTime());
            }
        } finally {
            waiting = false;
        }
        long now = System.nanoTime();
        // Whoever went early in a lull leaves no debt to a storm.
        paidUntil = now + Math.min(INTERVAL, Math.max(paidUntil - now, -AHEAD) + INTERVAL);
        return true;
    }

    private long left(long now) {
        return Math.min(paidUntil - now, askedAt + QUIET - now);
    }
}
