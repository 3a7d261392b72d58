package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import tools.dashboard.platform.health.Dependency;

/** Whether the engine still asks for jobs. */
final class LeasingDependency implements Dependency {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final JobEngine engine;

    LeasingDependency(JobEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public void check() {
        var silence = engine.sinceLastLook();
        if (!engine.isRunning() || silence.compareTo(SILENCE) > 0) {
            throw new IllegalStateException("no jobs were leased for " + silence);
        }
    }
}
