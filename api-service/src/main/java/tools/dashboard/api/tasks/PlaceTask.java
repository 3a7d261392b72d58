package tools.dashboard.api.tasks;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.api.tasks.domain.Gap;
import tools.dashboard.api.tasks.domain.Lanes;
import tools.dashboard.api.tasks.domain.Task.Place;

/** Finds places in the order of a status, spreading its ranks anew before they grow long. */
@Component
class PlaceTask {

    private final Lanes lanes;

    PlaceTask(Lanes lanes) {
        this.lanes = lanes;
    }

    /** The place below all others; holds the status. Empty when the project has no such status. */
    Optional<Place> atBottom(UUID workspaceId, UUID projectId, @Nullable UUID statusId) {
        return lanes.hold(workspaceId, projectId, statusId)
                .map(held -> new Place(
                        workspaceId,
                        projectId,
                        held,
                        comfortable(held, () -> Optional.of(lanes.bottom(held, null)))
                                .orElseThrow()
                                .rank()));
    }

    /** The wanted gap in a status that is held; empty when its neighbour is not there. */
    Optional<Gap> comfortable(UUID statusId, Supplier<Optional<Gap>> wanted) {
        var gap = wanted.get();
        if (gap.isEmpty() || gap.get().rank().isComfortable()) {
            return gap;
        }
        lanes.spread(statusId);
        return wanted.get();
    }
}
