package tools.dashboard.api.tasks;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Refusal.AssigneeNotMember;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.TaskChange;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.web.ETags;

/** Changes fields of a task, its place aside. */
@Service
public class ChangeTask {

    private final Tasks tasks;
    private final Assignees assignees;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Clock clock;

    ChangeTask(Tasks tasks, Assignees assignees, Permissions permissions, ProjectLog log, Clock clock) {
        this.tasks = tasks;
        this.assignees = assignees;
        this.permissions = permissions;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Task> change(Actor actor, TaskPath path, @Nullable String ifMatch, TaskChange change) {
        var found = tasks.hold(path.workspaceId(), path.projectId(), path.taskId());
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        var task = found.get();
        permissions.require(
                actor,
                TaskPermissions.TASK_UPDATE,
                Resource.ownedBy(path.workspaceId(), task.createdBy(), task.assigneeId()));
        ETags.require(ifMatch, task.version());
        if (change.assigneeId().made() && !assignees.allows(change.assigneeId().to(), path.workspaceId())) {
            return Outcome.refused(new AssigneeNotMember());
        }
        var changed = task.changed(change, clock.instant());
        var differences = task.differences(changed);
        if (differences.isEmpty()) {
            return Outcome.done(task);
        }
        log.append(TaskUpdated.TYPE, path, new TaskUpdated(path.projectId(), path.taskId(), differences));
        return Outcome.done(tasks.save(changed));
    }
}
