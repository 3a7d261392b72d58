package tools.dashboard.worker.jobs.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recurring jobs. */
public interface Schedules {

    /** Makes known what the contracts declare now; what they do not is left alone and enqueues nothing. */
    void declare(Collection<Recurrence> recurrences);

    /**
     * Enqueues what is due, each job once over all workers.
     *
     * @return how many jobs
     */
    int enqueueDue();

    List<Scheduled> list();

    /** @param lastAt the last time for which a job was wanted */
    record Scheduled(
            String kind,
            String cron,
            String zone,
            String catchUp,
            Instant nextAt,
            @Nullable Instant lastAt) {}
}
