package tools.dashboard.api.tasks;

import java.util.List;
import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/**
 * Fields of a project were changed.
 *
 * @param changed the names of the fields
 */
public record ProjectUpdated(UUID projectId, List<String> changed) {

    public static final EventType TYPE = EventType.of("project.updated", 1);
}
