package tools.dashboard.api.tasks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Task;

@JsonInclude(JsonInclude.Include.ALWAYS)
record TaskResponse(
        UUID id,
        UUID workspaceId,
        UUID projectId,
        UUID statusId,
        String title,
        String description,
        String priority,
        @Nullable LocalDate dueOn,
        @Nullable UUID assigneeId,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static TaskResponse of(Task task) {
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
                task.version());
    }
}
