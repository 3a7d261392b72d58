package tools.dashboard.api.tasks;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** A comment was worded anew. */
public record CommentUpdated(UUID projectId, UUID taskId, UUID commentId) {

    public static final EventType TYPE = EventType.of("comment.updated", 1);
}
