package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Change;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.TaskChange;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.permission.Memberships;

/** Takes the tasks from somebody who does not belong to the workspace any more. */
@Service
public class UnassignTasks {

    private static final TaskChange NOBODYS = new TaskChange(null, null, null, Change.none(), Change.to(null));

    private final Tasks tasks;
    private final Memberships memberships;
    private final ProjectLog log;
    private final Clock clock;

    UnassignTasks(Tasks tasks, Memberships memberships, ProjectLog log, Clock clock) {
        this.tasks = tasks;
        this.memberships = memberships;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One task a transaction, so that nobody waits for a long one, and no two for each other.
     *
     * @return false when there is none left, or the person belongs to the workspace again
     */
    @Transactional
    public boolean takeOne(UUID workspaceId, UUID userId) {
        if (memberships.roleOf(userId, workspaceId).isPresent()) {
            return false;
        }
        var given = tasks.holdGivenTo(workspaceId, userId);
        given.ifPresent(this::unassign);
        return given.isPresent();
    }

    private void unassign(Task task) {
        var changed = task.changed(NOBODYS, clock.instant());
        log.append(
                TaskUpdated.TYPE,
                task.workspaceId(),
                task.projectId(),
                new TaskUpdated(task.projectId(), task.id(), task.differences(changed)));
        tasks.save(changed);
    }
}
