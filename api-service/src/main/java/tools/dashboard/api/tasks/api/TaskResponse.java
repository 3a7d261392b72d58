package tools.dashboard.api.tasks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.CountedTask;
import tools.dashboard.api.tasks.domain.Task;

/** @param commentCount not told, like {@code fileCount}, where it cannot have changed */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskResponse(
        UUID id,
        UUID workspaceId,
        UUID projectId,
        UUID statusId,
        String title,
        String description,

        @Schema(allowableValues = {"low", "normal", "high", "urgent"})
        String priority,

        @Nullable LocalDate dueOn,
        @Nullable UUID assigneeId,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer commentCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer fileCount) {

    static TaskResponse of(Task task) {
        return of(task, null, null);
    }

    static TaskResponse of(CountedTask counted) {
        return of(counted.task(), counted.comments(), counted.files());
    }

    private static TaskResponse of(Task task, @Nullable Integer comments, @Nullable Integer files) {
        return new TaskResponse(
                task.id(),
                task.workspaceId(),
                task.projectId(),
                task.statusId(),
                task.title(),
                task.description(),
                task.priority().spelling(),
                task.dueOn(),
                task.assigneeId(),
                task.createdBy(),
                task.createdAt(),
                task.updatedAt(),
                task.version(),
                comments,
                files);
    }
}
