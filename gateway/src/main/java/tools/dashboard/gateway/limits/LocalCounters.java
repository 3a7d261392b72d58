package tools.dashboard.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What this node alone has let through, for while Redis is away. Thread-safe. */
@Component
final class LocalCounters {

    private static final int MOST_KEPT = 50_000;

    private record Key(RateLimit limit, String whose) {}

    private final Cache<Key, SlidingWindow> windows = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfter(Expiry.<Key, SlidingWindow>accessing(
                    (key, window) -> key.limit().window().multipliedBy(2)))
            .build();
    private final Clock clock;

    LocalCounters(Clock clock) {
        this.clock = clock;
    }

    Standing take(RateLimit limit, String whose) {
        return windows.get(new Key(limit, whose), key -> new SlidingWindow(limit))
                .take(clock.millis());
    }
}
