package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Gap;
import tools.dashboard.api.tasks.domain.Lanes;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Refusal.NotANeighbour;
import tools.dashboard.api.tasks.domain.Refusal.UnknownStatus;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Moves a task to another place, in its status or another one. Moves within a status come one after another. */
@Service
public class MoveTask {

    private final Tasks tasks;
    private final Lanes lanes;
    private final PlaceTask places;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Clock clock;

    MoveTask(Tasks tasks, Lanes lanes, PlaceTask places, Permissions permissions, ProjectLog log, Clock clock) {
        this.tasks = tasks;
        this.lanes = lanes;
        this.places = places;
        this.permissions = permissions;
        this.log = log;
        this.clock = clock;
    }

    /** Where to: above one task or below another; at the bottom of the status when neither is named. */
    public record Target(
            UUID statusId,
            @Nullable UUID beforeTaskId,
            @Nullable UUID afterTaskId) {}

    @Transactional
    public Outcome<Task> move(Actor actor, TaskPath path, Target target) {
        var seen = tasks.find(path.workspaceId(), path.projectId(), path.taskId());
        if (seen.isEmpty()) {
            return Outcome.notFound();
        }
        permissions.require(
                actor,
                TaskPermissions.TASK_MOVE,
                Resource.ownedBy(
                        path.workspaceId(), seen.get().createdBy(), seen.get().assigneeId()));
        // The status first, then the task: whoever spreads the ranks of a status waits for its tasks only.
        if (lanes.hold(path.workspaceId(), path.projectId(), target.statusId()).isEmpty()) {
            return Outcome.refused(new UnknownStatus());
        }
        var gap = places.comfortable(target.statusId(), () -> gap(path.taskId(), target));
        if (gap.isEmpty()) {
            return Outcome.refused(new NotANeighbour(target.beforeTaskId() == null ? "afterTaskId" : "beforeTaskId"));
        }
        return tasks.hold(path.workspaceId(), path.projectId(), path.taskId())
                .map(task -> Outcome.done(move(path, task, target.statusId(), gap.get())))
                .orElseGet(Outcome::notFound);
    }

    private Task move(TaskPath path, Task task, UUID statusId, Gap gap) {
        log.append(TaskMoved.TYPE, path, TaskMoved.into(gap, path, task.statusId(), statusId));
        return tasks.save(task.movedTo(statusId, gap.rank(), clock.instant()));
    }

    private Optional<Gap> gap(UUID moving, Target target) {
        if (target.beforeTaskId() != null) {
            return lanes.above(target.statusId(), target.beforeTaskId(), moving);
        }
        if (target.afterTaskId() != null) {
            return lanes.below(target.statusId(), target.afterTaskId(), moving);
        }
        return Optional.of(lanes.bottom(target.statusId(), moving));
    }
}
