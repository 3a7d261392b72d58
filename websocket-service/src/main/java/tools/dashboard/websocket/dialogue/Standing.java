package tools.dashboard.websocket.dialogue;

import tools.dashboard.platform.revocation.RevocationFeed;

/** Whether everything that one authority was asked about is certain to hold still. Thread-safe. */
final class Standing {

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
        return asked && feed.vouchesFor(askedAt);
    }

    /** @param at {@link System#nanoTime()} before the first question was asked */
    void everythingAskedAt(long at) {
        askedAt = at;
        asked = true;
    }
}
