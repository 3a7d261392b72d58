package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.lifecycle.Backoff;

/**
 * Feeds one consumer: batch after batch, and the same batch again, ever more slowly, while the consumer or a store
 * fails.
 */
final class ConsumerLoop implements Runnable {

    static final int BATCH = 500;

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    /**
     * After a wake-up what it was about may not be settled yet, so the first looks follow soon, and later ones ever more
     * slowly.
     */
    private static final Duration SOON = Duration.ofMillis(5);

    private static final Duration NO_LONGER_SOON = Duration.ofSeconds(2);

    private static final Duration STANDBY = Duration.ofSeconds(2);
    private static final Backoff AFTER_FAILURE = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final EventConsumer consumer;
    private final EventSource source;
    private final EventCursors cursors;
    private final ConsumerLocks locks;
    private final WakeUp wakeUp;
    private final Duration poll;
    private boolean registered;

    /** Where the cursor stands, as far as is known; null when it has to be asked for. */
    private @Nullable Position position;

    private long nextAt = System.nanoTime();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param poll how long to wait for a wake-up that may have been lost */
    ConsumerLoop(
            EventConsumer consumer,
            EventSource source,
            EventCursors cursors,
            ConsumerLocks locks,
            WakeUp wakeUp,
            Duration poll) {
        this.consumer = consumer;
        this.source = source;
        this.cursors = cursors;
        this.locks = locks;
        this.wakeUp = wakeUp;
        this.poll = poll;
    }

    void stop() {
        stopped.countDown();
        wakeUp.raise();
    }

    @Override
    public void run() {
        CurrentActor.run(Actor.system(consumer.name()), this::loop);
    }

    private void loop() {
        Duration pause = AFTER_FAILURE.shortest();
        Duration rest = poll;
        while (stopped.getCount() > 0) {
            try {
                register();
                if (!locks.holds(consumer.name(), this::takenOver)) {
                    // Whatever is committed meanwhile concerns the node that has the lock.
                    if (stopsWithin(STANDBY)) {
                        return;
                    }
                } else if (step()) {
                    rest = SOON;
                } else {
                    rest = wakeUp.await(rest) ? SOON : longer(rest);
                }
                pause = AFTER_FAILURE.shortest();
            } catch (InterruptedException hurried) {
                return;
            } catch (LogBusyException busy) {
                if (stopsWithin(busy.pause())) {
                    return;
                }
            } catch (Throwable failed) {
                // Errors as well: a consumer that ends stands still unnoticed, and no other node takes over.
                report(failed, pause);
                if (stopsWithin(pause)) {
                    return;
                }
                pause = AFTER_FAILURE.after(pause);
            }
        }
    }

    private Duration longer(Duration rest) {
        Duration doubled = rest.multipliedBy(2);
        return doubled.compareTo(poll) < 0 && doubled.compareTo(NO_LONGER_SOON) < 0 ? doubled : poll;
    }

    private void register() {
        if (!registered) {
            cursors.register(consumer.name(), consumer instanceof RemoteEventConsumer remote ? remote.source() : "");
            registered = true;
        }
    }

    private void takenOver() {
        position = null;
        consumer.takenOver();
    }

    /** Takes one batch; false when there was nothing to take. */
    private boolean step() throws InterruptedException {
        stopped.await(nextAt - System.nanoTime(), TimeUnit.NANOSECONDS);
        Position from = position == null ? cursors.of(consumer.name()) : position;
        // Asked for again unless all goes well: somebody may have set it back meanwhile.
        position = null;
        List<LoggedEvent> events = source.after(from, BATCH);
        if (events.isEmpty()) {
            return false;
        }
        // A full batch is followed by the next one at once.
        nextAt = System.nanoTime()
                + (events.size() < BATCH ? consumer.gathering().toNanos() : 0);
        if (from.equals(Position.START)) {
            consumer.fromTheStart();
        }
        consumer.consume(events);
        Position to = events.getLast().position();
        if (cursors.move(consumer.name(), from, to)) {
            position = to;
        } else {
            log.info("The cursor of {} was moved by somebody else", consumer.name());
            consumer.takenOver();
        }
        return true;
    }

    private void report(Throwable failed, Duration pause) {
        if (pause.equals(AFTER_FAILURE.shortest())) {
            log.warn("The consumer {} failed and tries again", consumer.name(), failed);
        } else {
            log.warn("The consumer {} still fails: {}", consumer.name(), failed.toString());
        }
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            return true;
        }
    }
}
