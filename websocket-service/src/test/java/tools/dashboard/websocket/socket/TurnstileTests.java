package tools.dashboard.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTests {

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final ExecutorService blocking = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .uncaughtExceptionHandler((thread, fault) -> faults.add(fault))
            .factory());
    private final List<Integer> inside = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void end() {
        blocking.shutdownNow();
    }

    @Test
    void noMoreThanThereIsRoomForAreInsideAndAllComeInInTheirOrder() {
        Turnstile turnstile = new Turnstile(1, blocking);
        CountDownLatch leave = new CountDownLatch(1);
        for (int visitor : IntStream.range(0, 100).toArray()) {
            turnstile.enter(
                    () -> {
                        inside.add(visitor);
                        await(leave);
                    },
                    refused::incrementAndGet);
        }
        eventually(() -> assertThat(inside).hasSize(1));
        leave.countDown();
        eventually(() -> assertThat(inside)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList()));
        assertThat(refused).hasValue(0);
    }

    @Test
    void aFaultInsideMakesRoomForTheNext() {
        Turnstile turnstile = new Turnstile(1, blocking);
        turnstile.enter(
                () -> {
                    throw new IllegalStateException("a fault");
                },
                refused::incrementAndGet);
        turnstile.enter(() -> inside.add(1), refused::incrementAndGet);
        eventually(() -> assertThat(inside).containsExactly(1));
        assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyIsForgottenWhenItStops() {
        Turnstile turnstile = new Turnstile(1, blocking);
        blocking.shutdown();
        turnstile.enter(() -> inside.add(1), refused::incrementAndGet);
        turnstile.enter(() -> inside.add(2), refused::incrementAndGet);
        assertThat(inside).isEmpty();
        assertThat(refused).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
