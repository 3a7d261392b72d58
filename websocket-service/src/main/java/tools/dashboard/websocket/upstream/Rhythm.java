package tools.dashboard.websocket.upstream;

import java.util.concurrent.TimeUnit;

/**
 * How long the next call waits for more questions to share it: not at all while there are few calls; then until no
 * question has come for a moment, or a quarter of a second. While a crowd comes, a moment without questions is chance
 * and no end, so a call waits for many questions, or a second. All times are {@link System#nanoTime}. Not thread-safe.
 */
final class Rhythm {

    /** Makes a call worth while in a crowd, after a moment in which no question came. */
    static final int MANY = 200;

    /** Questions within a second that are a crowd's. */
    static final int CROWD = 100;

    static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    /** Between calls as long as somebody is pressed, who has ten times that for an answer. */
    static final long PRESSED = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long AHEAD = 16 * INTERVAL;
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

    /** When the calls that were made would all have been due, one after the other. */
    private long paidUntil;

    private long askedAt;
    private long calledAt;
    private long windowBegan;
    private int inWindow;
    private long crowdUntil;
    private int waiting;

    Rhythm(long now) {
        paidUntil = now - AHEAD;
        askedAt = now - QUIET;
        calledAt = now - LONGEST;
        windowBegan = now;
        crowdUntil = now;
    }

    /** @param waiting questions, this one among them */
    void asked(long now, int waiting) {
        this.waiting = waiting;
        askedAt = now;
        if (now - windowBegan >= WINDOW) {
            windowBegan = now;
            inWindow = 0;
        }
        if (++inWindow >= CROWD) {
            crowdUntil = now + 2 * WINDOW;
        }
    }

    /** A call is made now, with all that wait or {@link Questions#BATCH}. */
    void called(long now) {
        // Whoever went early in a lull leaves no debt to a storm.
        paidUntil = now + Math.min(INTERVAL, Math.max(paidUntil - now, -AHEAD) + INTERVAL);
        calledAt = now;
        waiting = Math.max(0, waiting - Questions.BATCH);
    }

    /** As {@link #left}, while somebody is pressed. */
    long leftForPressing(long now) {
        return Math.min(left(now), calledAt + PRESSED - now);
    }

    /** Nanoseconds until the next call, which may not be more than the next question makes of it; 0 or less is at once. */
    long left(long now) {
        long lull = askedAt + QUIET - now;
        if (now - crowdUntil >= 0) {
            return Math.min(paidUntil - now, lull);
        }
        if (waiting >= Questions.BATCH) {
            return 0;
        }
        long due = calledAt + LONGEST - now;
        return waiting >= MANY ? Math.min(due, lull) : due;
    }
}
