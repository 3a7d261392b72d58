package tools.dashboard.api.tasks;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A task was added at the bottom of a status. */
public record TaskCreated(UUID projectId, UUID taskId, UUID statusId) {

    public static final EventType TYPE = EventType.of("task.created", 1);
}
