package tools.dashboard.api.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Gap;
import tools.dashboard.platform.log.EventType;

/**
 * A task went to another place.
 *
 * @param afterTaskId the task above it now; null at the top
 * @param beforeTaskId the task below it now; null at the bottom
 */
public record TaskMoved(
        UUID projectId,
        UUID taskId,
        UUID fromStatusId,
        UUID toStatusId,
        @Nullable UUID afterTaskId,
        @Nullable UUID beforeTaskId) {

    public static final EventType TYPE = EventType.of("task.moved", 1);

    static TaskMoved into(Gap gap, TaskPath task, UUID fromStatusId, UUID toStatusId) {
        return new TaskMoved(
                task.projectId(),
                task.taskId(),
                fromStatusId,
                toStatusId,
                gap.after() == null ? null : gap.after().taskId(),
                gap.before() == null ? null : gap.before().taskId());
    }
}
