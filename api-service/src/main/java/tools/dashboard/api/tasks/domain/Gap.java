package tools.dashboard.api.tasks.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place between two tasks of a status.
 *
 * @param after the task above it; null at the top
 * @param before the task below it; null at the bottom
 */
public record Gap(@Nullable Neighbour after, @Nullable Neighbour before) {

    public record Neighbour(UUID taskId, Rank rank) {}

    /** A rank for whatever comes here. */
    public Rank rank() {
        return Rank.between(after == null ? null : after.rank(), before == null ? null : before.rank());
    }
}
