package tools.dashboard.api.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Finds tasks in all projects of a workspace. */
@Service
@Transactional(readOnly = true)
public class FindTasks {

    private final Tasks tasks;
    private final Permissions permissions;

    FindTasks(Tasks tasks, Permissions permissions) {
        this.tasks = tasks;
        this.permissions = permissions;
    }

    /** Newest first, older than {@code before}. @param text to be found in the title, whatever its case; null for any */
    public List<Task> find(Actor actor, UUID workspaceId, @Nullable String text, @Nullable UUID before, int limit) {
        permissions.require(actor, TaskPermissions.TASK_READ, Resource.in(workspaceId));
        return tasks.newest(workspaceId, text, before, limit);
    }
}
