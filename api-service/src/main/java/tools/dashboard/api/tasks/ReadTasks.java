package tools.dashboard.api.tasks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Shows the tasks of a project. */
@Service
@Transactional(readOnly = true)
public class ReadTasks {

    private final Projects projects;
    private final Tasks tasks;
    private final Permissions permissions;

    ReadTasks(Projects projects, Tasks tasks, Permissions permissions) {
        this.projects = projects;
        this.tasks = tasks;
        this.permissions = permissions;
    }

    /** By status, then in their order there. */
    public Outcome<List<Task>> list(Actor actor, Tasks.Filter filter, Tasks.@Nullable Position after, int limit) {
        permissions.require(actor, TaskPermissions.TASK_READ, Resource.in(filter.workspaceId()));
        return projects.find(filter.workspaceId(), filter.projectId()).isPresent()
                ? Outcome.done(tasks.list(filter, after, limit))
                : Outcome.notFound();
    }

    public Outcome<Task> read(Actor actor, TaskPath path) {
        permissions.require(actor, TaskPermissions.TASK_READ, Resource.in(path.workspaceId()));
        Optional<Task> found = tasks.find(path.workspaceId(), path.projectId(), path.taskId());
        return found.map(Outcome::done).orElseGet(Outcome::notFound);
    }
}
