package tools.dashboard.api.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Comments;
import tools.dashboard.api.tasks.domain.CountedTask;
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
    private final Comments comments;
    private final Optional<FileCounts> files;
    private final Permissions permissions;

    ReadTasks(Projects projects, Tasks tasks, Comments comments, Optional<FileCounts> files, Permissions permissions) {
        this.projects = projects;
        this.tasks = tasks;
        this.comments = comments;
        this.files = files;
        this.permissions = permissions;
    }

    /** By status, then in their order there. */
    public Outcome<List<CountedTask>> list(
            Actor actor, Tasks.Filter filter, Tasks.@Nullable Position after, int limit) {
        permissions.require(actor, TaskPermissions.TASK_READ, Resource.in(filter.workspaceId()));
        return projects.find(filter.workspaceId(), filter.projectId()).isPresent()
                ? Outcome.done(counted(filter.workspaceId(), tasks.list(filter, after, limit)))
                : Outcome.notFound();
    }

    public Outcome<CountedTask> read(Actor actor, TaskPath path) {
        permissions.require(actor, TaskPermissions.TASK_READ, Resource.in(path.workspaceId()));
        Optional<Task> found = tasks.find(path.workspaceId(), path.projectId(), path.taskId());
        return found.map(task -> counted(path.workspaceId(), List.of(task)).getFirst())
                .map(Outcome::done)
                .orElseGet(Outcome::notFound);
    }

    private List<CountedTask> counted(UUID workspaceId, List<Task> found) {
        Set<UUID> ids = found.stream().map(Task::id).collect(Collectors.toSet());
        Map<UUID, Integer> said = comments.countsOf(workspaceId, ids);
        Map<UUID, Integer> attached =
                files.map(counts -> counts.of(workspaceId, ids)).orElse(Map.of());
        return found.stream()
                .map(task ->
                        new CountedTask(task, said.getOrDefault(task.id(), 0), attached.getOrDefault(task.id(), 0)))
                .toList();
    }
}
