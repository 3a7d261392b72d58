package tools.dashboard.api.tasks.domain;

import java.time.Instant;
import java.util.UUID;

/** @param body Markdown */
public record Comment(
        UUID id,
        UUID workspaceId,
        UUID projectId,
        UUID taskId,
        UUID authorId,
        String body,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A new comment. */
    public Comment(UUID id, UUID workspaceId, UUID projectId, UUID taskId, UUID authorId, String body, Instant now) {
        this(id, workspaceId, projectId, taskId, authorId, body, now, now, 0);
    }

    public Comment changed(String newBody, Instant now) {
        return new Comment(id, workspaceId, projectId, taskId, authorId, newBody, createdAt, now, version);
    }
}
