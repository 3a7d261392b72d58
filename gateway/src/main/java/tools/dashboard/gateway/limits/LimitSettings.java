package tools.dashboard.gateway.limits;

import java.time.Duration;
import tools.dashboard.platform.settings.Settings;

/**
 * The limits that hold for every route.
 *
 * @param byAddress for those who have not signed in
 * @param byUser for each person over all their sessions, programs and addresses
 * @param factor by which all limits are multiplied, those that contracts declare too: for tests of load
 */
record LimitSettings(RateLimit byAddress, RateLimit byUser, int factor) {

    private static final int MOST = 1_000_000;

    static LimitSettings of(Settings settings) {
        int factor = number(settings, "RATE_LIMIT_FACTOR", 1, 1000);
        return new LimitSettings(
                new RateLimit("address", number(settings, "RATE_LIMIT_PER_MINUTE", 100, MOST), Duration.ofMinutes(1))
                        .times(factor),
                new RateLimit("user", number(settings, "RATE_LIMIT_PER_HOUR", 1000, MOST), Duration.ofHours(1))
                        .times(factor),
                factor);
    }

    private static int number(Settings settings, String name, int usual, int highest) {
        return settings.find(name).isPresent() ? settings.number(name, 1, highest) : usual;
    }
}
