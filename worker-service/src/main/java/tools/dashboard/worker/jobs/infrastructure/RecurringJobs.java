package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.dashboard.platform.lifecycle.BackgroundLoop;
import tools.dashboard.worker.jobs.domain.Recurrence;
import tools.dashboard.worker.jobs.domain.Schedules;

/** Enqueues recurring jobs when they are due, on every worker; whichever looks first has it. */
final class RecurringJobs implements BackgroundLoop.Turn {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JobOwners owners;
    private final Schedules schedules;
    private final Runnable wake;
    private List<Recurrence> declared = List.of();

    RecurringJobs(JobOwners owners, Schedules schedules, Runnable wake) {
        this.owners = owners;
        this.schedules = schedules;
        this.wake = wake;
    }

    @Override
    public Optional<Duration> take() {
        var now = owners.recurrences();
        if (!now.equals(declared)) {
            schedules.declare(now);
            declared = now;
        }
        if (schedules.enqueueDue() > 0) {
            wake.run();
        }
        return Optional.of(PAUSE);
    }
}
