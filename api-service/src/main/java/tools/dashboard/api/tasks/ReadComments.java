package tools.dashboard.api.tasks;

import java.util.List;
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

/** Shows what is said about a task. */
@Service
@Transactional(readOnly = true)
public class ReadComments {

    private final Tasks tasks;
    private final Comments comments;
    private final Permissions permissions;

    ReadComments(Tasks tasks, Comments comments, Permissions permissions) {
        this.tasks = tasks;
        this.comments = comments;
        this.permissions = permissions;
    }

    /** Oldest first, newer than {@code after}. */
    public Outcome<List<Comment>> list(Actor actor, TaskPath path, @Nullable UUID after, int limit) {
        permissions.require(actor, TaskPermissions.COMMENT_READ, Resource.in(path.workspaceId()));
        return tasks.find(path.workspaceId(), path.projectId(), path.taskId())
                .map(task -> Outcome.done(comments.oldest(task, after, limit)))
                .orElseGet(Outcome::notFound);
    }
}
