package tools.dashboard.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for a visible change: tests act, then look until it shows, and never sleep. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** Tries the assertion until it passes. */
    public static void eventually(ThrowingRunnable assertion) {
        await(LONGEST, assertion);
    }

    /** Waits for what a test needs and does not check: a store that starts, or makes its schema. */
    public static void started(ThrowingRunnable assertion) {
        await(LONGEST_START, assertion);
    }

    private static void await(Duration longest, ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(longest)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .untilAsserted(assertion);
    }
}
