package tools.dashboard.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for a visible change: tests act, then look until it shows, and never sleep. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** Tries the assertion until it passes. */
    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .untilAsserted(assertion);
    }
}
