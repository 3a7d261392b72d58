package tools.dashboard.api.tasks.api;

import java.time.Instant;
import java.util.UUID;
import tools.dashboard.api.tasks.domain.Comment;

record CommentResponse(
        UUID id, UUID taskId, UUID authorId, String body, Instant createdAt, Instant updatedAt, long version) {

    static CommentResponse of(Comment comment) {
        return new CommentResponse(
                comment.id(),
                comment.taskId(),
                comment.authorId(),
                comment.body(),
                comment.createdAt(),
                comment.updatedAt(),
                comment.version());
    }
}
