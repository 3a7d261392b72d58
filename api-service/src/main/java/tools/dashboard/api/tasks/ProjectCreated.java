package tools.dashboard.api.tasks;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A project was started. */
public record ProjectCreated(UUID projectId) {

    public static final EventType TYPE = EventType.of("project.created", 1);
}
