package tools.dashboard.platform.lifecycle;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes turn after turn, with pauses, on a virtual thread of its own. A turn that fails in a way it did not expect is
 * logged and taken again, ever more slowly: a loop never ends unnoticed. To stop interrupts the turn or the pause, and
 * does not wait.
 */
public final class BackgroundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Backoff AFTER_FAILURE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** What a loop does each time. */
    @FunctionalInterface
    public interface Turn {

        /** The pause before the next turn; empty when there is nothing left to do. */
        Optional<Duration> take() throws InterruptedException;
    }

    private final String name;
    private final Turn turn;
    private @Nullable Thread thread;

    public BackgroundLoop(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name(name).start(this::loop);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        Duration afterFailure = AFTER_FAILURE.shortest();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration pause;
                try {
                    Optional<Duration> next = turn.take();
                    if (next.isEmpty()) {
                        return;
                    }
                    pause = next.get();
                    afterFailure = AFTER_FAILURE.shortest();
                } catch (RuntimeException | Error failed) {
                    LOG.warn("{} failed and tries again", name, failed);
                    pause = afterFailure;
                    afterFailure = AFTER_FAILURE.after(pause);
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
