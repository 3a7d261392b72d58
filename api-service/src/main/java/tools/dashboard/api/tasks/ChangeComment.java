package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Comment;
import tools.dashboard.api.tasks.domain.Comments;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.web.ETags;

/** Words a comment anew. */
@Service
public class ChangeComment {

    private final Tasks tasks;
    private final Comments comments;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Clock clock;

    ChangeComment(Tasks tasks, Comments comments, Permissions permissions, ProjectLog log, Clock clock) {
        this.tasks = tasks;
        this.comments = comments;
        this.permissions = permissions;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Comment> change(Actor actor, TaskPath path, UUID commentId, @Nullable String ifMatch, String body) {
        var found = tasks.find(path.workspaceId(), path.projectId(), path.taskId())
                .flatMap(task -> comments.hold(task, commentId));
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        var comment = found.get();
        permissions.require(
                actor, TaskPermissions.COMMENT_UPDATE, Resource.ownedBy(path.workspaceId(), comment.authorId()));
        ETags.require(ifMatch, comment.version());
        if (comment.body().equals(body)) {
            return Outcome.done(comment);
        }
        log.append(CommentUpdated.TYPE, path, new CommentUpdated(path.projectId(), path.taskId(), comment.id()));
        return Outcome.done(comments.save(comment.changed(body, clock.instant())));
    }
}
