package tools.dashboard.api.files;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.files.domain.Files;
import tools.dashboard.api.tasks.TaskDirectory;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Removes a file from a task; its content follows by a job. */
@Service
public class RemoveFile {

    private final TaskDirectory tasks;
    private final Files files;
    private final Discards discards;
    private final Permissions permissions;
    private final EventLog log;

    RemoveFile(TaskDirectory tasks, Files files, Discards discards, Permissions permissions, EventLog log) {
        this.tasks = tasks;
        this.files = files;
        this.discards = discards;
        this.permissions = permissions;
        this.log = log;
    }

    /** False when there is no such file on such a task. */
    @Transactional
    public boolean remove(Actor actor, TaskPath task, UUID fileId) {
        var found = files.find(task.workspaceId(), task.projectId(), task.taskId(), fileId);
        if (found.isEmpty() || !tasks.exists(task)) {
            return false;
        }
        var file = found.get();
        permissions.require(actor, FilePermissions.FILE_DELETE, Resource.ownedBy(task.workspaceId(), file.createdBy()));
        if (!files.remove(file)) {
            return false;
        }
        discards.afterRemoval(file);
        log.append(
                FileRemoved.TYPE,
                Topic.of("project", task.projectId()),
                task.workspaceId(),
                new FileRemoved(task.projectId(), task.taskId(), fileId));
        return true;
    }
}
