package tools.dashboard.auth.keys.domain;

import java.time.Duration;
import java.time.Instant;

/** When a key is made, signs and is published. */
public record KeyLife(Instant createdAt, Instant signsFrom, Instant signsUntil, Instant publishedUntil) {

    /** How long a key signs. */
    static final Duration SIGNS = Duration.ofDays(90);

    /** The published set may be cached for an hour; twice that is ahead of every cache. */
    static final Duration PUBLISHED_AHEAD = Duration.ofHours(2);

    /** Longer than any token that it signed lives. */
    static final Duration PUBLISHED_AFTER = Duration.ofHours(2);

    /** A key for now: the first one, or the next after a long silence. */
    public static KeyLife startingAt(Instant now) {
        return from(now, now);
    }

    /** The key that takes over when this one has signed its last. */
    public KeyLife successor(Instant now) {
        return from(now, signsUntil);
    }

    public boolean signsAt(Instant moment) {
        return !moment.isBefore(signsFrom) && moment.isBefore(signsUntil);
    }

    /** Whether the successor has to be published by now. */
    public boolean needsSuccessorAt(Instant moment) {
        return !moment.isBefore(signsUntil.minus(PUBLISHED_AHEAD));
    }

    private static KeyLife from(Instant now, Instant signsFrom) {
        Instant signsUntil = signsFrom.plus(SIGNS);
        return new KeyLife(now, signsFrom, signsUntil, signsUntil.plus(PUBLISHED_AFTER));
    }
}
