package tools.dashboard.api.tasks.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects of a workspace. */
public interface Projects {

    void add(Project project, List<Status> statuses);

    Optional<Project> find(UUID workspaceId, UUID projectId);

    /** Finds a project and keeps others from changing it until the transaction ends. */
    Optional<Project> hold(UUID workspaceId, UUID projectId);

    /** In their order. */
    List<Status> statusesOf(UUID workspaceId, UUID projectId);

    /** Newest first, older than {@code before}. */
    List<Project> newest(UUID workspaceId, @Nullable UUID before, int limit);

    /** Saves what changed and answers it with its new version. */
    Project save(Project project);

    /** Removes the project and all that belongs to it. */
    void remove(UUID workspaceId, UUID projectId);
}
