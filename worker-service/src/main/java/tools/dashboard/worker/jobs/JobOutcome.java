package tools.dashboard.worker.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a run of a job ended. Reasons are kept and shown to operators: no addresses, no secrets. */
public sealed interface JobOutcome {

    /** @param result to keep, as something that becomes JSON; null for none */
    record Done(@Nullable Object result) implements JobOutcome {}

    /** The job's own trouble: an attempt is spent, it is tried again after the usual waits. */
    record Failed(String reason) implements JobOutcome {}

    /** It can never succeed: a dead letter at once. */
    record Rejected(String reason) implements JobOutcome {}

    /** Not the job's fault (a server is down, a limit is reached): no attempt is spent. */
    record Postponed(Duration delay, String reason) implements JobOutcome {}
}
