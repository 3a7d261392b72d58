package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.api.tasks.domain.Refusal.AssigneeNotMember;
import tools.dashboard.api.tasks.domain.Refusal.UnknownStatus;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.TaskDraft;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Adds a task at the bottom of a status. */
@Service
public class CreateTask {

    private final Projects projects;
    private final Tasks tasks;
    private final PlaceTask places;
    private final Assignees assignees;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Supplier<UUID> ids;
    private final Clock clock;

    CreateTask(
            Projects projects,
            Tasks tasks,
            PlaceTask places,
            Assignees assignees,
            Permissions permissions,
            ProjectLog log,
            Supplier<UUID> ids,
            Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.places = places;
        this.assignees = assignees;
        this.permissions = permissions;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param statusId null for the project's first */
    @Transactional
    public Outcome<Task> create(
            Actor actor, UUID workspaceId, UUID projectId, @Nullable UUID statusId, TaskDraft draft) {
        permissions.require(actor, TaskPermissions.TASK_CREATE, Resource.in(workspaceId));
        if (projects.find(workspaceId, projectId).isEmpty()) {
            return Outcome.notFound();
        }
        if (!assignees.allows(draft.assigneeId(), workspaceId)) {
            return Outcome.refused(new AssigneeNotMember());
        }
        var place = places.atBottom(workspaceId, projectId, statusId);
        if (place.isEmpty()) {
            return Outcome.refused(new UnknownStatus());
        }
        var task = Task.created(ids.get(), place.get(), draft, actor.userId(), clock.instant());
        tasks.add(task);
        log.append(TaskCreated.TYPE, workspaceId, projectId, new TaskCreated(projectId, task.id(), task.statusId()));
        return Outcome.done(task);
    }
}
