package tools.dashboard.api.tasks;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.web.ETags;

/** Changes what a project is called and says about itself. */
@Service
public class ChangeProject {

    private final Projects projects;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Clock clock;

    ChangeProject(Projects projects, Permissions permissions, ProjectLog log, Clock clock) {
        this.projects = projects;
        this.permissions = permissions;
        this.log = log;
        this.clock = clock;
    }

    /** The new texts; null leaves one as it is. */
    public record Wish(@Nullable String name, @Nullable String description) {}

    @Transactional
    public Outcome<Project> change(Actor actor, UUID workspaceId, UUID projectId, @Nullable String ifMatch, Wish wish) {
        permissions.require(actor, TaskPermissions.PROJECT_UPDATE, Resource.in(workspaceId));
        return projects.hold(workspaceId, projectId)
                .map(project -> {
                    ETags.require(ifMatch, project.version());
                    return Outcome.done(change(project, wish));
                })
                .orElseGet(Outcome::notFound);
    }

    private Project change(Project project, Wish wish) {
        var changed = project.changed(
                Objects.requireNonNullElse(wish.name(), project.name()),
                Objects.requireNonNullElse(wish.description(), project.description()),
                clock.instant());
        var differences = project.differences(changed);
        if (differences.isEmpty()) {
            return project;
        }
        log.append(
                ProjectUpdated.TYPE,
                project.workspaceId(),
                project.id(),
                new ProjectUpdated(project.id(), differences));
        return projects.save(changed);
    }
}
