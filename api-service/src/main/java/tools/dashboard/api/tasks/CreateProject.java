package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.api.tasks.domain.Status;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Starts a project with its first statuses. */
@Service
public class CreateProject {

    private final Projects projects;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Supplier<UUID> ids;
    private final Clock clock;

    CreateProject(Projects projects, Permissions permissions, ProjectLog log, Supplier<UUID> ids, Clock clock) {
        this.projects = projects;
        this.permissions = permissions;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    public record Started(Project project, List<Status> statuses) {}

    @Transactional
    public Started create(Actor actor, UUID workspaceId, String name, String description) {
        permissions.require(actor, TaskPermissions.PROJECT_CREATE, Resource.in(workspaceId));
        var project = Project.started(ids.get(), workspaceId, name, description, actor.userId(), clock.instant());
        var statuses = firstStatusesOf(project);
        projects.add(project, statuses);
        log.append(ProjectCreated.TYPE, workspaceId, project.id(), new ProjectCreated(project.id()));
        return new Started(project, statuses);
    }

    private List<Status> firstStatusesOf(Project project) {
        var statuses = new ArrayList<Status>();
        for (var first : Project.FIRST_STATUSES) {
            statuses.add(new Status(
                    ids.get(), project.workspaceId(), project.id(), first.name(), first.category(), statuses.size()));
        }
        return List.copyOf(statuses);
    }
}
