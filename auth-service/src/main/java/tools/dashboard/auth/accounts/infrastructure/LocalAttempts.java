package tools.dashboard.auth.accounts.infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.dashboard.auth.accounts.FailedAttempts;
import tools.dashboard.platform.network.Subscriber;

/** What this node alone has seen. */
final class LocalAttempts implements FailedAttempts {

    private static final int MOST_KEPT = 20_000;

    private final int free;
    private final Map<Key, Attempts> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Attempts> eldest) {
            return size() > MOST_KEPT;
        }
    };

    LocalAttempts(int free) {
        this.free = free;
    }

    @Override
    public synchronized Attempt begin(String about, String address, Instant now) {
        Key key = key(about, address);
        Attempts before = byKey.get(key);
        if (before == null || now.isAfter(before.nextFrom().plus(FORGOTTEN_AFTER))) {
            before = new Attempts(0, now);
        }
        // Of those that come together a later one may have looked at the clock earlier.
        if (before.count() >= free && now.isBefore(before.nextFrom())) {
            return new Attempt.Wait(Duration.between(now, before.nextFrom()));
        }
        int count = before.count() + 1;
        byKey.put(key, new Attempts(count, now.plus(waitAfter(count))));
        return new Attempt.Allowed(Math.max(0, free - count));
    }

    @Override
    public synchronized void succeeded(String about, String address) {
        byKey.remove(key(about, address));
    }

    private static Key key(String about, String address) {
        return new Key(about, Subscriber.of(address));
    }

    private Duration waitAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 16));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private record Key(String about, String subscriber) {}

    private record Attempts(int count, Instant nextFrom) {}
}
