package tools.dashboard.api.tasks.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks of a project. */
public interface Tasks {

    void add(Task task);

    Optional<Task> find(UUID workspaceId, UUID projectId, UUID taskId);

    /** Finds a task and keeps others from changing it until the transaction ends. */
    Optional<Task> hold(UUID workspaceId, UUID projectId, UUID taskId);

    /** Any task of the workspace that is given to the person; others may not change it until the transaction ends. */
    Optional<Task> holdGivenTo(UUID workspaceId, UUID assigneeId);

    /** By status, rank and id. */
    List<Task> list(Filter filter, @Nullable Position after, int limit);

    /**
     * Of all projects of a workspace, newest first, older than {@code before}.
     *
     * @param text to be found in the title, whatever its case; null for any
     */
    List<Task> newest(UUID workspaceId, @Nullable String text, @Nullable UUID before, int limit);

    /** Saves what changed and answers it with its new version. */
    Task save(Task task);

    /** Removes the task and all that belongs to it. */
    void remove(Task task);

    /**
     * Which tasks; null for any.
     *
     * @param text to be found in the title, whatever its case
     */
    record Filter(
            UUID workspaceId,
            UUID projectId,
            @Nullable UUID statusId,
            @Nullable UUID assigneeId,
            @Nullable Priority priority,
            @Nullable String text) {}

    /** Where a list goes on: behind this place. */
    record Position(UUID statusId, Rank rank, UUID taskId) {}
}
