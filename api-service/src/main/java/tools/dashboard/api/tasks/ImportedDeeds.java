package tools.dashboard.api.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.dashboard.api.tasks.ImportedChange.Deed;
import tools.dashboard.api.tasks.domain.Comments;
import tools.dashboard.api.tasks.domain.Lanes;
import tools.dashboard.api.tasks.domain.Outcome;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.api.tasks.domain.Refusal;
import tools.dashboard.api.tasks.domain.Tasks;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Memberships;
import tools.dashboard.platform.permission.Permissions;

/** Does what members did elsewhere with the use cases by which they would do it here, but at another time. */
@Component
class ImportedDeeds {

    private static final String ANY_VERSION = "*";

    private final Projects projects;
    private final Tasks tasks;
    private final Comments comments;
    private final Lanes lanes;
    private final PlaceTask places;
    private final Assignees assignees;
    private final TaskDirectory directory;
    private final Memberships memberships;
    private final Permissions permissions;
    private final ProjectLog log;
    private final Supplier<UUID> ids;

    ImportedDeeds(
            Projects projects,
            Tasks tasks,
            Comments comments,
            Lanes lanes,
            PlaceTask places,
            Assignees assignees,
            TaskDirectory directory,
            Memberships memberships,
            Permissions permissions,
            ProjectLog log,
            Supplier<UUID> ids) {
        this.projects = projects;
        this.tasks = tasks;
        this.comments = comments;
        this.lanes = lanes;
        this.places = places;
        this.assignees = assignees;
        this.directory = directory;
        this.memberships = memberships;
        this.permissions = permissions;
        this.log = log;
        this.ids = ids;
    }

    boolean isMember(UUID userId, UUID workspaceId) {
        return memberships.roleOf(userId, workspaceId).isPresent();
    }

    /** Does it in the running transaction; empty when nothing speaks against it. */
    Optional<String> refusalOf(Actor member, ImportedChange change) {
        Instant at = change.occurredAt();
        var then = Clock.fixed(at, ZoneOffset.UTC);
        var task = change.task();
        var told = log.at(at);
        Outcome<?> outcome =
                switch (change.deed()) {
                    case Deed.Created(var statusId, var draft) ->
                        new CreateTask(projects, tasks, places, assignees, permissions, told, task::taskId, then)
                                .create(member, task.workspaceId(), task.projectId(), statusId, draft);
                    case Deed.Moved(var target) ->
                        new MoveTask(tasks, lanes, places, permissions, told, then).move(member, task, target);
                    case Deed.Updated(var wish) ->
                        new ChangeTask(tasks, assignees, permissions, told, then)
                                .change(member, task, ANY_VERSION, wish);
                    case Deed.Commented(var body) ->
                        new AddComment(directory, comments, permissions, told, () -> idAt(at), then)
                                .add(member, task, body);
                };
        return switch (outcome) {
            case Outcome.Done<?> _ -> Optional.empty();
            case Outcome.Refused<?>(Refusal refusal) -> Optional.of(reason(refusal));
        };
    }

    /** A fresh id that tells the time of the deed, since comments are read in the order of their ids. */
    private UUID idAt(Instant at) {
        UUID fresh = ids.get();
        long time = at.toEpochMilli() << 16 | fresh.getMostSignificantBits() & 0xFFFF;
        return new UUID(time, fresh.getLeastSignificantBits());
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound() -> "There is no such project or task";
            case Refusal.UnknownStatus() -> "statusId must be a status of the project";
            case Refusal.AssigneeNotMember() -> "assigneeId must be a member of the workspace";
            case Refusal.NotANeighbour(String field) -> field + " must be another task of the status";
        };
    }
}
