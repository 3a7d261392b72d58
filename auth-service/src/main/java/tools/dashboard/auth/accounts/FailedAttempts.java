package tools.dashboard.auth.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses a password: after ten attempts without success each next one has to wait twice as long, up to
 * five minutes. Counted by what is to be opened (an account, a link) and address together, so that a stranger elsewhere
 * locks nobody out, and counted when an attempt begins, so that many at once gain nothing. Unknown accounts count alike.
 * Local to a node; thread-safe.
 */
public final class FailedAttempts {

    static final int FREE = 10;
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final int MOST_KEPT = 20_000;

    private final Map<Key, Attempts> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Attempts> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** Counts an attempt, or says how long it has to wait. */
    public synchronized Optional<Duration> begin(String about, String address, Instant now) {
        Key key = new Key(about, address);
        Attempts before = byKey.get(key);
        if (before == null || now.isAfter(before.last().plus(FORGOTTEN_AFTER))) {
            before = new Attempts(0, now, now);
        }
        // Of those that come together a later one may have looked at the clock earlier.
        if (before.count() >= FREE && now.isBefore(before.nextFrom())) {
            return Optional.of(Duration.between(now, before.nextFrom()));
        }
        int count = before.count() + 1;
        byKey.put(key, new Attempts(count, now, now.plus(delayAfter(count))));
        return Optional.empty();
    }

    public synchronized void succeeded(String about, String address) {
        byKey.remove(new Key(about, address));
    }

    private static Duration delayAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(count - FREE, 16);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
    }

    private record Key(String about, String address) {}

    private record Attempts(int count, Instant last, Instant nextFrom) {}
}
