package tools.dashboard.platform.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.health.Health.DependencyHealth;
import tools.dashboard.platform.health.Health.Status;

/** Checks all dependencies at once. Answers are shared for a second, so that asking often costs nothing. */
public final class HealthChecks {

    private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration SHARED = Duration.ofSeconds(1);

    private final List<Dependency> dependencies;
    private final Executor threads = task -> Thread.ofVirtual().name("health").start(task);
    private final Map<String, Boolean> last = new ConcurrentHashMap<>();
    private @Nullable CompletableFuture<Health> shared;
    private long sharedAt;

    HealthChecks(List<Dependency> dependencies) {
        this.dependencies = List.copyOf(dependencies);
    }

    /** Done within about a second. */
    public synchronized CompletableFuture<Health> ready() {
        var running = shared;
        if (running == null || running.isDone() && System.nanoTime() - sharedAt > SHARED.toNanos()) {
            sharedAt = System.nanoTime();
            running = check();
            shared = running;
        }
        return running;
    }

    private CompletableFuture<Health> check() {
        var running = new LinkedHashMap<Dependency, CompletableFuture<Boolean>>();
        dependencies.forEach(dependency -> running.put(dependency, check(dependency)));
        return CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> sum(running));
    }

    private CompletableFuture<Boolean> check(Dependency dependency) {
        return CompletableFuture.runAsync(() -> call(dependency), threads)
                .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, failure) -> {
                    note(dependency, failure);
                    return failure == null;
                });
    }

    private static void call(Dependency dependency) {
        try {
            dependency.check();
        } catch (Exception down) {
            throw new IllegalStateException(down);
        }
    }

    /** Logs changes only, not every answer. */
    private void note(Dependency dependency, @Nullable Throwable failure) {
        Boolean before = last.put(dependency.name(), failure == null);
        if (failure != null && !Boolean.FALSE.equals(before)) {
            LOG.warn("{} is down: {}", dependency.name(), failure.toString());
        } else if (failure == null && Boolean.FALSE.equals(before)) {
            LOG.info("{} is up again", dependency.name());
        }
    }

    private static Health sum(Map<Dependency, CompletableFuture<Boolean>> checked) {
        var shown = new LinkedHashMap<String, DependencyHealth>();
        Status status = Status.UP;
        for (var entry : checked.entrySet()) {
            boolean up = entry.getValue().join();
            boolean required = entry.getKey().required();
            shown.put(entry.getKey().name(), new DependencyHealth(up ? Status.UP : Status.DOWN, required));
            if (!up && status != Status.DOWN) {
                status = required ? Status.DOWN : Status.DEGRADED;
            }
        }
        return new Health(status, shown);
    }
}
