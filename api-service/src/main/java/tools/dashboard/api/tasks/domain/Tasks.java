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

    /** By status, rank and id. */
    List<Task> list(Filter filter, @Nullable Position after, int limit);

    /** Saves what changed and answers it with its new version. */
    Task save(Task task);

    /** Removes the task and all that belongs to it. */
    void remove(Task task);

    /** Which tasks; null for any. */
    record Filter(
            UUID workspaceId,
            UUID projectId,
            @Nullable UUID statusId,
            @Nullable UUID assigneeId) {}

    /** Where a list goes on: behind this place. */
    record Position(UUID statusId, Rank rank, UUID taskId) {}
}
