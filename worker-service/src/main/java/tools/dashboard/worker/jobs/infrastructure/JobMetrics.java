package tools.dashboard.worker.jobs.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code jobs_run_seconds{kind,ending}}. */
final class JobMetrics {

    private record Name(String kind, Ending ending) {}

    private final MeterRegistry meters;
    private final Map<Name, Timer> timers = new ConcurrentHashMap<>();

    JobMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void ran(String kind, Ending ending, Duration time) {
        timers.computeIfAbsent(new Name(kind, ending), this::timer).record(time);
    }

    private Timer timer(Name name) {
        return Timer.builder("jobs.run")
                .description("Runs of jobs")
                .tag("kind", name.kind)
                .tag("ending", name.ending.label())
                .register(meters);
    }
}
