package tools.dashboard.api.files;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A file was attached to a task. */
public record FileAttached(UUID projectId, UUID taskId, UUID fileId) {

    public static final EventType TYPE = EventType.of("file.attached", 1);
}
