package tools.dashboard.websocket.dialogue;

import java.util.concurrent.TimeUnit;
import tools.dashboard.platform.revocation.RevocationFeed;

/**
 * Whether everything that one authority was asked about is certain to hold still: because no revocation can have been
 * missed since, or because it was asked within the last second. Thread-safe.
 */
final class Standing {

    /** How long an ended right may still be believed. */
    private static final long BELIEVED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RevocationFeed feed;
    private volatile boolean asked;
    private volatile long askedAt;

    Standing(RevocationFeed feed) {
        this.feed = feed;
    }

    RevocationFeed feed() {
        return feed;
    }

    boolean holds() {
        return asked && (System.nanoTime() - askedAt <= BELIEVED_NANOS || feed.vouchesFor(askedAt));
    }

    /** Whether it goes on holding without being asked again. */
    boolean vouched() {
        return asked && feed.vouchesFor(askedAt);
    }

    /** @param at {@link System#nanoTime()} before the first question was asked */
    void everythingAskedAt(long at) {
        askedAt = at;
        asked = true;
    }
}
