package tools.dashboard.api.tasks;

import java.util.List;
import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/**
 * Fields of a task were changed, its place aside.
 *
 * @param changed the names of the fields
 */
public record TaskUpdated(UUID projectId, UUID taskId, List<String> changed) {

    public static final EventType TYPE = EventType.of("task.updated", 1);
}
