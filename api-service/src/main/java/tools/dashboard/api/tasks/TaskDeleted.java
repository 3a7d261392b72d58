package tools.dashboard.api.tasks;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A task was removed with all that belonged to it. */
public record TaskDeleted(UUID projectId, UUID taskId) {

    public static final EventType TYPE = EventType.of("task.deleted", 1);
}
