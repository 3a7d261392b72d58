package tools.dashboard.worker.jobs.infrastructure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** {@code jobs_run_seconds{kind,ending}}. */
final class JobMetrics {

    private final MeterRegistry meters;

    JobMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void ran(String kind, Ending ending, Duration time) {
        Timer.builder("jobs.run")
                .description("Runs of jobs")
                .tag("kind", kind)
                .tag("ending", ending.label())
                .register(meters)
                .record(time);
    }
}
