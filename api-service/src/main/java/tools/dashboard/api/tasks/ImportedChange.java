package tools.dashboard.api.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.TaskChange;
import tools.dashboard.api.tasks.domain.TaskDraft;

/**
 * Something that a member did elsewhere.
 *
 * @param id makes it happen once
 */
public record ImportedChange(UUID id, Instant occurredAt, UUID userId, TaskPath task, Deed deed) {

    /** What was done. */
    public sealed interface Deed {

        /** @param statusId null for the project's first */
        record Created(@Nullable UUID statusId, TaskDraft draft) implements Deed {}

        record Moved(MoveTask.Target target) implements Deed {}

        record Updated(TaskChange change) implements Deed {}

        record Commented(String body) implements Deed {}
    }
}
