package tools.dashboard.api.tasks.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of the tasks in each status. Ranks are given out only while the status is held. */
public interface Lanes {

    /**
     * Keeps others from giving out ranks in a status until the transaction ends.
     *
     * @param statusId null for the project's first
     * @return the status; empty when the project has no such status
     */
    Optional<UUID> hold(UUID workspaceId, UUID projectId, @Nullable UUID statusId);

    /** The place below all tasks, as if {@code moving} were not there. */
    Gap bottom(UUID statusId, @Nullable UUID moving);

    /** The place above a task; empty when that is not another task of the status. */
    Optional<Gap> above(UUID statusId, UUID taskId, UUID moving);

    /** The place below a task; empty when that is not another task of the status. */
    Optional<Gap> below(UUID statusId, UUID taskId, UUID moving);

    /** Gives all tasks of the status short ranks in the same order. */
    void spread(UUID statusId);
}
