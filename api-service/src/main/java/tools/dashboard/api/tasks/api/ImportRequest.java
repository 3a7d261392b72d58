package tools.dashboard.api.tasks.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.ImportedChange;
import tools.dashboard.api.tasks.ImportedChange.Deed;
import tools.dashboard.api.tasks.TaskPath;

/** What members did elsewhere, in its order. */
record ImportRequest(
        @NotEmpty @Size(max = ImportRequest.MOST) List<@NotNull @Valid ChangeRequest> changes) {

    private static final int MOST = 500;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final String TYPES = "task[.]created|task[.]moved|task[.]updated|comment[.]added";

    List<ImportedChange> toChanges(UUID workspaceId) {
        return changes.stream().map(change -> change.toChange(workspaceId)).toList();
    }

    /**
     * One change.
     *
     * @param id makes it happen once
     * @param task of task.created, as are the other three of their types
     */
    record ChangeRequest(
            @NotNull UUID id,
            @NotNull @PastOrPresent Instant occurredAt,
            @NotNull UUID userId,

            @NotNull
            @Pattern(regexp = TYPES, message = "must be task.created, task.moved, task.updated or comment.added")
            String type,

            @NotNull UUID projectId,
            @NotNull UUID taskId,
            @Nullable @Valid NewTask task,
            @Nullable @Valid TaskMove move,
            @Nullable @Valid TaskPatch patch,
            @Nullable @Valid CommentBody comment) {

        @AssertTrue(message = "must not be before the year 2000")
        private boolean isOccurredAt() {
            return occurredAt == null || !occurredAt.isBefore(EARLIEST);
        }

        @AssertTrue(message = "must come with what belongs to it (task, move, patch or comment), and nothing else")
        private boolean isType() {
            return deed() != null
                    && Stream.of(task, move, patch, comment)
                                    .filter(part -> part != null)
                                    .count()
                            == 1;
        }

        ImportedChange toChange(UUID workspaceId) {
            var deed = deed();
            if (deed == null) {
                throw new IllegalStateException("a change that was not validated");
            }
            return new ImportedChange(id, occurredAt, userId, new TaskPath(workspaceId, projectId, taskId), deed);
        }

        private @Nullable Deed deed() {
            return switch (type) {
                case "task.created" -> task == null ? null : new Deed.Created(task.statusId(), task.toDraft());
                case "task.moved" -> move == null ? null : new Deed.Moved(move.toTarget());
                case "task.updated" -> patch == null ? null : new Deed.Updated(patch.toChange());
                case "comment.added" -> comment == null ? null : new Deed.Commented(comment.body());
                case null, default -> null;
            };
        }
    }
}
