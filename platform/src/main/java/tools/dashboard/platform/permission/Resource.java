package tools.dashboard.platform.permission;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What something is done to.
 *
 * @param owners its creator and assignee, for grants that end in {@code :own}
 */
public record Resource(UUID workspaceId, Set<UUID> owners) {

    public Resource {
        owners = Set.copyOf(owners);
    }

    public static Resource in(UUID workspaceId) {
        return new Resource(workspaceId, Set.of());
    }

    /** @param owners null where there is none, for instance no assignee */
    public static Resource ownedBy(UUID workspaceId, @Nullable UUID... owners) {
        return new Resource(
                workspaceId, Arrays.stream(owners).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
    }
}
