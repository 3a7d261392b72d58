package tools.dashboard.platform.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a job is to be run.
 *
 * @param priority 1 to 10; 10 goes first
 * @param workspaceId whose share of the workers it uses; null for the platform's
 * @param runAt not before; null for as soon as possible
 */
public record JobOptions(
        int priority, @Nullable UUID workspaceId, @Nullable Instant runAt) {

    public JobOptions {
        if (priority < 1 || priority > 10) {
            throw new IllegalArgumentException("A priority is between 1 and 10, not " + priority);
        }
    }

    public static JobOptions defaults() {
        return new JobOptions(5, null, null);
    }

    public JobOptions withPriority(int value) {
        return new JobOptions(value, workspaceId, runAt);
    }

    public JobOptions forWorkspace(UUID id) {
        return new JobOptions(priority, id, runAt);
    }

    public JobOptions notBefore(Instant moment) {
        return new JobOptions(priority, workspaceId, moment);
    }
}
