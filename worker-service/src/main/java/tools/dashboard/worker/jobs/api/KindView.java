package tools.dashboard.worker.jobs.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.jobs.domain.JobRecords.KindSummary;

/**
 * How the jobs of a kind are doing.
 *
 * @param waiting with those that are being tried again
 * @param failedLastHour attempts that did not succeed, of these jobs and of those that succeeded later
 * @param donePerMinute over the last five minutes
 * @param paused whether its jobs wait until somebody resumes it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record KindView(
        String kind,
        long waiting,
        long retrying,
        long running,
        long dead,
        @Nullable Instant oldestWaitingSince,
        long doneLastHour,
        long failedLastHour,
        double donePerMinute,
        boolean paused) {

    static KindView of(KindSummary kind) {
        return new KindView(
                kind.kind(),
                kind.waiting(),
                kind.retrying(),
                kind.running(),
                kind.dead(),
                kind.oldestWaitingSince(),
                kind.doneLastHour(),
                kind.failedLastHour(),
                kind.donePerMinute(),
                kind.paused());
    }
}
