package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import tools.dashboard.api.tasks.domain.Comment;

/** A row of {@code task_comments}. */
@Entity
@Table(name = "task_comments")
@SuppressWarnings("NullAway.Init")
class CommentEntity {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID workspaceId;

    @Column(updatable = false)
    private UUID projectId;

    @Column(updatable = false)
    private UUID taskId;

    @Column(updatable = false)
    private UUID authorId;

    private String body;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected CommentEntity() {}

    CommentEntity(Comment comment) {
        id = comment.id();
        workspaceId = comment.workspaceId();
        projectId = comment.projectId();
        taskId = comment.taskId();
        authorId = comment.authorId();
        createdAt = comment.createdAt();
        take(comment);
    }

    final void take(Comment comment) {
        body = comment.body();
        updatedAt = comment.updatedAt();
    }

    Comment toComment() {
        return new Comment(id, workspaceId, projectId, taskId, authorId, body, createdAt, updatedAt, version);
    }
}
