package tools.dashboard.api.tasks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Removes a task with all that belongs to it. */
@Service
public class DeleteTask {

    private final Tasks tasks;
    private final Permissions permissions;
    private final ProjectLog log;

    DeleteTask(Tasks tasks, Permissions permissions, ProjectLog log) {
        this.tasks = tasks;
        this.permissions = permissions;
        this.log = log;
    }

    @Transactional
    public Outcome<Task> delete(Actor actor, TaskPath path) {
        var found = tasks.hold(path.workspaceId(), path.projectId(), path.taskId());
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        var task = found.get();
        permissions.require(
                actor,
                TaskPermissions.TASK_DELETE,
                // Being given a task is no reason to make it disappear.
                Resource.ownedBy(path.workspaceId(), task.createdBy()));
        tasks.remove(task);
        log.append(TaskDeleted.TYPE, path, new TaskDeleted(path.projectId(), path.taskId()));
        return Outcome.done(task);
    }
}
