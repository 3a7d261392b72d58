package tools.dashboard.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Waiting for a visible change, with one patience for all journeys. */
final class Awaiting {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A service's or a store's restart on a loaded machine of two cores. */
    static final Duration RESTART = Duration.ofSeconds(120);

    private Awaiting() {}

    /** What a person does whose request fails while a part restarts: tries until it works, within {@link #RESTART}. */
    static <T> T eventually(Callable<T> attempt) {
        AtomicReference<T> result = new AtomicReference<>();
        await().atMost(RESTART).ignoreExceptions().untilAsserted(() -> {
            try {
                result.set(attempt.call());
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(failed.getMessage(), failed);
            }
        });
        return Objects.requireNonNull(result.get());
    }

    static <T> T until(String what, Supplier<Optional<T>> look) {
        return await(what)
                .atMost(PATIENCE)
                .until(look::get, Optional::isPresent)
                .orElseThrow();
    }
}
