package tools.dashboard.api.files;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.api.files.domain.Files;
import tools.dashboard.api.tasks.TaskDirectory;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Shows which files a task has. */
@Service
@Transactional(readOnly = true)
public class ReadFiles {

    private final TaskDirectory tasks;
    private final Files files;
    private final Permissions permissions;

    ReadFiles(TaskDirectory tasks, Files files, Permissions permissions) {
        this.tasks = tasks;
        this.files = files;
        this.permissions = permissions;
    }

    /** Oldest first, newer than {@code after}; empty when there is no such task. */
    public Optional<List<AttachedFile>> list(Actor actor, TaskPath task, @Nullable UUID after, int limit) {
        permissions.require(actor, FilePermissions.FILE_READ, Resource.in(task.workspaceId()));
        return tasks.exists(task)
                ? Optional.of(files.oldest(task.workspaceId(), task.projectId(), task.taskId(), after, limit))
                : Optional.empty();
    }

    /** A file of a task; empty when either is not there. */
    public Optional<AttachedFile> read(Actor actor, TaskPath task, UUID fileId) {
        permissions.require(actor, FilePermissions.FILE_READ, Resource.in(task.workspaceId()));
        return files.find(task.workspaceId(), task.projectId(), task.taskId(), fileId)
                .filter(this::isOnATask);
    }

    /** A file by the key of its content. */
    public Optional<AttachedFile> readByKey(Actor actor, UUID workspaceId, UUID taskId, String objectKey) {
        permissions.require(actor, FilePermissions.FILE_READ, Resource.in(workspaceId));
        return files.findByKey(workspaceId, taskId, objectKey).filter(this::isOnATask);
    }

    private boolean isOnATask(AttachedFile file) {
        return tasks.exists(new TaskPath(file.workspaceId(), file.projectId(), file.taskId()));
    }
}
