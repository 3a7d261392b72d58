package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Comment;
import tools.dashboard.api.tasks.domain.Comments;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Says something about a task. */
@Service
public class AddComment {

    private final TaskDirectory tasks;
    private final Comments comments;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Supplier<UUID> ids;
    private final Clock clock;

    AddComment(
            TaskDirectory tasks,
            Comments comments,
            Permissions permissions,
            ProjectLog log,
            Supplier<UUID> ids,
            Clock clock) {
        this.tasks = tasks;
        this.comments = comments;
        this.permissions = permissions;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Comment> add(Actor actor, TaskPath path, String body) {
        permissions.require(actor, TaskPermissions.COMMENT_CREATE, Resource.in(path.workspaceId()));
        if (!tasks.hold(path)) {
            return Outcome.notFound();
        }
        var comment = new Comment(
                ids.get(), path.workspaceId(), path.projectId(), path.taskId(), actor.userId(), body, clock.instant());
        comments.add(comment);
        log.append(CommentAdded.TYPE, path, new CommentAdded(path.projectId(), path.taskId(), comment.id()));
        return Outcome.done(comment);
    }
}
