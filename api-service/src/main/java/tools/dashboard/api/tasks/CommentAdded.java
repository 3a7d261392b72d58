package tools.dashboard.api.tasks;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** Somebody said something about a task. */
public record CommentAdded(UUID projectId, UUID taskId, UUID commentId) {

    public static final EventType TYPE = EventType.of("comment.added", 1);
}
