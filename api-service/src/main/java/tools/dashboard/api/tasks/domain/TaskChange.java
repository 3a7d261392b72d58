package tools.dashboard.api.tasks.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be different about a task; null and {@link Change#none()} leave a field as it is. */
public record TaskChange(
        @Nullable String title,
        @Nullable String description,
        @Nullable Priority priority,
        Change<LocalDate> dueOn,
        Change<UUID> assigneeId) {}
