package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/**
 * Feeds one consumer: batch after batch, and the same batch again, ever more slowly, while the consumer or a store
 * fails.
 */
final class ConsumerLoop implements Runnable {

    static final int BATCH = 500;

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration STANDBY = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventConsumer consumer;
    private final EventSource source;
    private final EventCursors cursors;
    private final ConsumerLocks locks;
    private final WakeUp wakeUp;
    private final Duration poll;
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
        Duration pause = FIRST_PAUSE;
        while (stopped.getCount() > 0) {
            try {
                if (!locks.holds(consumer.name())) {
                    wakeUp.await(STANDBY);
                } else if (!step()) {
                    wakeUp.await(poll);
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException hurried) {
                return;
            } catch (Throwable failed) {
                // Errors as well: a consumer that ends stands still unnoticed, and no other node takes over.
                report(failed, pause);
                if (stopsWithin(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Takes one batch; false when there was nothing to take. */
    private boolean step() {
        Position from = cursors.of(consumer.name());
        List<LoggedEvent> events = source.after(from, BATCH);
        if (events.isEmpty()) {
            return false;
        }
        consumer.consume(events);
        if (!cursors.move(consumer.name(), from, events.getLast().position())) {
            log.info("Another node has taken over the consumer {}", consumer.name());
        }
        return true;
    }

    private void report(Throwable failed, Duration pause) {
        if (pause.equals(FIRST_PAUSE)) {
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
