package tools.dashboard.api.tasks;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Removes a project with all that belongs to it. */
@Service
public class DeleteProject {

    private final Projects projects;
    private final Permissions permissions;
    private final ProjectLog log;

    DeleteProject(Projects projects, Permissions permissions, ProjectLog log) {
        this.projects = projects;
        this.permissions = permissions;
        this.log = log;
    }

    @Transactional
    public Outcome<Project> delete(Actor actor, UUID workspaceId, UUID projectId) {
        permissions.require(actor, TaskPermissions.PROJECT_DELETE, Resource.in(workspaceId));
        var found = projects.hold(workspaceId, projectId);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        projects.remove(workspaceId, projectId);
        log.append(ProjectDeleted.TYPE, workspaceId, projectId, new ProjectDeleted(projectId));
        return Outcome.done(found.get());
    }
}
