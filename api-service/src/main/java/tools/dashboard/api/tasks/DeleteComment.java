package tools.dashboard.api.tasks;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Comment;
import tools.dashboard.api.tasks.domain.Comments;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Removes a comment. */
@Service
public class DeleteComment {

    private final Tasks tasks;
    private final Comments comments;
    private final Permissions permissions;
    private final ProjectLog log;

    DeleteComment(Tasks tasks, Comments comments, Permissions permissions, ProjectLog log) {
        this.tasks = tasks;
        this.comments = comments;
        this.permissions = permissions;
        this.log = log;
    }

    @Transactional
    public Outcome<Comment> delete(Actor actor, TaskPath path, UUID commentId) {
        var found = tasks.find(path.workspaceId(), path.projectId(), path.taskId())
                .flatMap(task -> comments.hold(task, commentId));
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        var comment = found.get();
        permissions.require(
                actor, TaskPermissions.COMMENT_DELETE, Resource.ownedBy(path.workspaceId(), comment.authorId()));
        comments.remove(comment);
        log.append(CommentDeleted.TYPE, path, new CommentDeleted(path.projectId(), path.taskId(), comment.id()));
        return Outcome.done(comment);
    }
}
