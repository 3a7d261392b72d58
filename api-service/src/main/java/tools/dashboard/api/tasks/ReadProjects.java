package tools.dashboard.api.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.api.tasks.domain.Status;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Shows the projects of a workspace. */
@Service
@Transactional(readOnly = true)
public class ReadProjects {

    private final Projects projects;
    private final Permissions permissions;

    ReadProjects(Projects projects, Permissions permissions) {
        this.projects = projects;
        this.permissions = permissions;
    }

    public record WithStatuses(Project project, List<Status> statuses) {}

    /** Newest first, older than {@code before}. */
    public List<Project> list(Actor actor, UUID workspaceId, @Nullable UUID before, int limit) {
        permissions.require(actor, TaskPermissions.PROJECT_READ, Resource.in(workspaceId));
        return projects.newest(workspaceId, before, limit);
    }

    public Outcome<WithStatuses> read(Actor actor, UUID workspaceId, UUID projectId) {
        permissions.require(actor, TaskPermissions.PROJECT_READ, Resource.in(workspaceId));
        return projects.find(workspaceId, projectId)
                .map(project -> Outcome.done(new WithStatuses(project, projects.statusesOf(workspaceId, projectId))))
                .orElseGet(Outcome::notFound);
    }
}
