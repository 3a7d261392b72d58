package tools.dashboard.websocket.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread on which all sessions live: nothing in them has to be guarded. */
public final class EngineLoop implements Executor, AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-io").factory());

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    void everySecond(Runnable task) {
        thread.scheduleWithFixedDelay(task, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
