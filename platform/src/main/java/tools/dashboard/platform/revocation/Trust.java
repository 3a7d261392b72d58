package tools.dashboard.platform.revocation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * When a feed may be believed. Every publisher that was heard has to be heard again within {@link #SILENCE} and count
 * without gaps; one that falls silent keeps the feed distrusted until it returns, says that it leaves, or
 * {@link #FORGET} has passed. Times are {@link System#nanoTime()}. Thread-safe.
 */
final class Trust {

    static final Duration SILENCE = Duration.ofSeconds(1);
    static final Duration FORGET = Duration.ofSeconds(30);

    private record Heard(long count, long at) {}

    private final Map<String, Heard> publishers = new HashMap<>();
    private boolean listening;
    private long since;
    private long lastRevocation;
    private boolean anyRevocation;

    synchronized void lost() {
        listening = false;
        publishers.clear();
    }

    synchronized void heard(RevocationMessage message, long now) {
        boolean held = holds(now);
        Heard before = publishers.get(message.publisher());
        boolean complete = before == null
                ? message.count() == 0
                : message.count() == before.count() + (message.revocation() == null ? 0 : 1);
        if (message.revocation() != null) {
            lastRevocation = now;
            anyRevocation = true;
        }
        if (message.leaving()) {
            publishers.remove(message.publisher());
        } else {
            publishers.put(message.publisher(), new Heard(message.count(), now));
        }
        if (!held || !complete) {
            since = now;
        }
        listening = true;
    }

    synchronized boolean holds(long now) {
        publishers.values().removeIf(heard -> {
            boolean forgotten = now - heard.at() > FORGET.toNanos();
            if (forgotten) {
                since = now;
            }
            return forgotten;
        });
        return listening
                && !publishers.isEmpty()
                && publishers.values().stream().allMatch(heard -> now - heard.at() <= SILENCE.toNanos());
    }

    synchronized boolean holdsSince(long askedAt, long now) {
        return holds(now) && askedAt - since >= 0;
    }

    synchronized boolean quietSince(long askedAt) {
        return !anyRevocation || lastRevocation - askedAt < 0;
    }
}
