package tools.dashboard.api.tasks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Status;

/** @param statuses in their order; left out in lists */
record ProjectResponse(
        UUID id,
        UUID workspaceId,
        String name,
        String description,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StatusResponse> statuses) {

    /** @param category what it means for the work, whatever its name */
    record StatusResponse(
            UUID id,
            String name,

            @Schema(allowableValues = {"todo", "in_progress", "done"})
            String category) {

        static StatusResponse of(Status status) {
            return new StatusResponse(
                    status.id(), status.name(), status.category().code());
        }
    }

    static ProjectResponse of(Project project) {
        return response(project, null);
    }

    static ProjectResponse of(Project project, List<Status> statuses) {
        return response(project, statuses.stream().map(StatusResponse::of).toList());
    }

    private static ProjectResponse response(Project project, @Nullable List<StatusResponse> statuses) {
        return new ProjectResponse(
                project.id(),
                project.workspaceId(),
                project.name(),
                project.description(),
                project.createdBy(),
                project.createdAt(),
                project.updatedAt(),
                project.version(),
                statuses);
    }
}
