package tools.dashboard.local.control;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import tools.dashboard.local.machine.CannotStart;
import tools.dashboard.local.process.Component;

/**
 * Makes what lets components start faster the next time, one after the other, behind a platform that serves already.
 * Safe for use by several threads.
 */
final class Training {
    private final List<Component> components;
    private final Progress progress;
    private final Set<String> failed = new CopyOnWriteArraySet<>();
    private @Nullable Thread thread;
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    private boolean over;

    Training(List<Component> components, Progress progress) {
        this.components = components;
        this.progress = progress;
    }

    /** Starts the training of those that need it, unless it runs already; returns at once. */
    synchronized void begin() {
        if (over || !done.isDone() || components.stream().allMatch(Component::trained)) {
            return;
        }
        progress.report("The services learn to start faster, in the background.");
        var all = new CompletableFuture<Void>();
        done = all;
        thread = Thread.ofVirtual().name("training").start(() -> {
            try {
                trainAll();
            } finally {
                all.complete(null);
            }
        });
    }

    private void trainAll() {
        for (var component : components) {
            while (!component.trained()
                    && !failed.contains(component.name())
                    && !Thread.currentThread().isInterrupted()) {
                train(component);
            }
        }
    }

    /** A component that was built anew meanwhile stays untrained and has its turn again. */
    private void train(Component component) {
        try {
            component.train();
        } catch (CannotStart e) {
            failed.add(component.name());
            progress.report("%-17s starts without a class cache: %s".formatted(component.name(), e.getMessage()));
        }
    }

    /** Waits for the end of a training that runs. */
    void await() {
        CompletableFuture<Void> current;
        synchronized (this) {
            current = done;
        }
        current.join();
    }

    /** Ends a training that runs, and every later one. */
    void stop() {
        synchronized (this) {
            over = true;
            if (thread != null) {
                thread.interrupt();
            }
        }
        await();
    }
}
