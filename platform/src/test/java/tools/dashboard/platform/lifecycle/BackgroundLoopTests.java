package tools.dashboard.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTests {

    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);
    private static final Optional<Duration> TOMORROW = Optional.of(Duration.ofDays(1));

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void turnFollowsTurnUntilNothingIsLeft() throws Exception {
        var loop = new BackgroundLoop("test", () -> {
            if (turns.incrementAndGet() < 3) {
                return AT_ONCE;
            }
            reached.countDown();
            return Optional.empty();
        });

        loop.start();

        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(turns).hasValue(3);
        loop.stop();
    }

    @Test
    void aTurnThatFailsIsTakenAgain() throws Exception {
        var loop = new BackgroundLoop("test", () -> {
            if (turns.incrementAndGet() == 1) {
                throw new IllegalStateException("the first turn fails");
            }
            reached.countDown();
            return TOMORROW;
        });

        loop.start();

        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void toStopInterruptsTheTurn() throws Exception {
        var loop = new BackgroundLoop("test", () -> {
            reached.countDown();
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                throw stopped;
            }
            return AT_ONCE;
        });
        loop.start();
        reached.await();

        loop.stop();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        var loop = new BackgroundLoop("test", () -> {
            turns.incrementAndGet();
            reached.countDown();
            return TOMORROW;
        });

        loop.start();
        reached.await();
        loop.start();

        assertThat(loop.isRunning()).isTrue();
        assertThat(turns).hasValue(1);
        loop.stop();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(backoff.after(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.after(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }
}
