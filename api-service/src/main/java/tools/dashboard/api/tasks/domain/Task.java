package tools.dashboard.api.tasks.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work in a status of its project.
 *
 * @param rank its place among the tasks of its status
 * @param description Markdown, empty when there is none
 */
public record Task(
        UUID id,
        UUID workspaceId,
        UUID projectId,
        UUID statusId,
        Rank rank,
        String title,
        String description,
        Priority priority,
        @Nullable LocalDate dueOn,
        @Nullable UUID assigneeId,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Where a task is: the status it is in, and its place there. */
    public record Place(UUID workspaceId, UUID projectId, UUID statusId, Rank rank) {}

    public static Task created(UUID id, Place place, TaskDraft draft, UUID by, Instant now) {
        return new Task(
                id,
                place.workspaceId(),
                place.projectId(),
                place.statusId(),
                place.rank(),
                draft.title().strip(),
                draft.description(),
                draft.priority(),
                draft.dueOn(),
                draft.assigneeId(),
                by,
                now,
                now,
                0);
    }

    public Task changed(TaskChange change, Instant now) {
        return new Task(
                id,
                workspaceId,
                projectId,
                statusId,
                rank,
                change.title() == null ? title : change.title().strip(),
                Objects.requireNonNullElse(change.description(), description),
                Objects.requireNonNullElse(change.priority(), priority),
                change.dueOn().or(dueOn),
                change.assigneeId().or(assigneeId),
                createdBy,
                createdAt,
                now,
                version);
    }

    public Task movedTo(UUID newStatusId, Rank newRank, Instant now) {
        return new Task(
                id,
                workspaceId,
                projectId,
                newStatusId,
                newRank,
                title,
                description,
                priority,
                dueOn,
                assigneeId,
                createdBy,
                createdAt,
                now,
                version);
    }

    /** The names of the fields in which the two differ, its place aside. */
    public List<String> differences(Task other) {
        var names = new ArrayList<String>();
        note(names, "title", title, other.title);
        note(names, "description", description, other.description);
        note(names, "priority", priority, other.priority);
        note(names, "dueOn", dueOn, other.dueOn);
        note(names, "assigneeId", assigneeId, other.assigneeId);
        return List.copyOf(names);
    }

    private static void note(List<String> names, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            names.add(name);
        }
    }
}
