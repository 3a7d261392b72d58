package tools.dashboard.worker.jobs.infrastructure;

import java.util.Locale;
import org.slf4j.Logger;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.domain.LeasedJob;

/** What became of a run, for logs, metrics and the list of attempts. */
enum Ending {
    DONE,
    FAILED,
    REJECTED,
    POSTPONED,
    CANCELLED;

    static Ending of(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Done done -> DONE;
            case JobOutcome.Failed failed -> FAILED;
            case JobOutcome.Rejected rejected -> REJECTED;
            case JobOutcome.Postponed postponed -> POSTPONED;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    void report(Logger log, LeasedJob job, JobOutcome outcome) {
        switch (this) {
            case DONE -> log.debug("Job {} is done, attempt {}", job.id(), job.attempt());
            case POSTPONED, CANCELLED -> log.info("Job {}: {}", job.id(), outcome);
            case FAILED, REJECTED -> log.warn("Job {}, attempt {}: {}", job.id(), job.attempt(), outcome);
        }
    }
}
