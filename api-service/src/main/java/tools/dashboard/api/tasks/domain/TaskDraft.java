package tools.dashboard.api.tasks.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that somebody asks for. */
public record TaskDraft(
        String title,
        String description,
        Priority priority,
        @Nullable LocalDate dueOn,
        @Nullable UUID assigneeId) {}
