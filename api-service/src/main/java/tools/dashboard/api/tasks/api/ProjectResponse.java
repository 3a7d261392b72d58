package tools.dashboard.api.tasks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    record StatusResponse(UUID id, String name) {}

    static ProjectResponse of(Project project) {
        return response(project, null);
    }

    static ProjectResponse of(Project project, List<Status> statuses) {
        return response(
                project,
                statuses.stream()
                        .map(status -> new StatusResponse(status.id(), status.name()))
                        .toList());
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
