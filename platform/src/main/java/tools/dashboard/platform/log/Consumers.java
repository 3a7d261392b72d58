package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs this service's consumers from when it is ready until it stops, each on a virtual thread. */
final class Consumers implements SmartLifecycle {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final List<EventConsumer> consumers;
    private final Function<EventConsumer, ConsumerLoop> loopFor;
    private final ConsumerLocks locks;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private @Nullable ExecutorService threads;

    Consumers(List<EventConsumer> consumers, Function<EventConsumer, ConsumerLoop> loopFor, ConsumerLocks locks) {
        this.consumers = List.copyOf(consumers);
        this.loopFor = loopFor;
        this.locks = locks;
    }

    @Override
    public synchronized void start() {
        if (threads != null) {
            return;
        }
        var started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("consumer-", 0).factory());
        for (EventConsumer consumer : consumers) {
            var loop = loopFor.apply(consumer);
            loops.add(loop);
            started.execute(loop);
        }
        threads = started;
    }

    /** Lets a batch that is being taken come to its end. */
    @Override
    public synchronized void stop() {
        ExecutorService running = threads;
        if (running == null) {
            return;
        }
        loops.forEach(ConsumerLoop::stop);
        running.shutdown();
        try {
            if (!running.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
        loops.clear();
        threads = null;
        locks.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
