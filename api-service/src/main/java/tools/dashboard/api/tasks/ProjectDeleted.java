package tools.dashboard.api.tasks;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A project was removed with all that belonged to it. */
public record ProjectDeleted(UUID projectId) {

    public static final EventType TYPE = EventType.of("project.deleted", 1);
}
