package tools.dashboard.api.tasks.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Which changes were imported. */
public interface Imports {

    /** Those of the given changes that were made before. */
    Set<UUID> known(UUID workspaceId, Set<UUID> changes);

    /** Takes a change on; false when somebody else did meanwhile. What was read of tasks before is read anew. */
    boolean claim(UUID workspaceId, UUID change, UUID by, Instant now);
}
