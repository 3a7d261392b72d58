package tools.dashboard.api.files;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A file was removed from a task. */
public record FileRemoved(UUID projectId, UUID taskId, UUID fileId) {

    public static final EventType TYPE = EventType.of("file.removed", 1);
}
