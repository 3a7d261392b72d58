package tools.dashboard.websocket.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one authority about everything again whenever its revocations are not certain to have arrived: at once, and over
 * and over while that lasts, so that nothing is delivered on a right older than a second.
 */
final class Recheck implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Recheck.class);
    private static final long LOOK_MILLIS = 50;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long LONGEST_SECONDS = 2;

    private final Standing standing;
    private final Supplier<CompletableFuture<Void>> everything;
    private final Runnable certainAgain;
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("recheck").factory());
    private long finishedAt = System.nanoTime() - PAUSE_NANOS;

    /**
     * @param everything asks about all, takes away what is not granted, and is done within a good second
     * @param certainAgain called when it holds after it did not: something may not have been delivered meanwhile
     */
    Recheck(Standing standing, Supplier<CompletableFuture<Void>> everything, Runnable certainAgain) {
        this.standing = standing;
        this.everything = everything;
        this.certainAgain = certainAgain;
    }

    void start() {
        loop.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        loop.shutdownNow();
    }

    private void look() {
        boolean rested = System.nanoTime() - finishedAt >= PAUSE_NANOS;
        if (standing.vouched() || !(standing.feed().trusted() || rested)) {
            return;
        }
        long askedAt = System.nanoTime();
        try {
            everything.get().get(LONGEST_SECONDS, TimeUnit.SECONDS);
            boolean heldAllAlong = standing.holds();
            standing.everythingAskedAt(askedAt);
            if (!heldAllAlong && standing.holds()) {
                certainAgain.run();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            log.error("rights could not be checked again; nothing is delivered", failed);
        } finally {
            finishedAt = System.nanoTime();
        }
    }
}
