package tools.dashboard.platform.permission;

import java.util.Optional;
import java.util.UUID;

/** Knows nobody: everything in a workspace is refused. */
record UnknownMemberships() implements Memberships {

    @Override
    public Optional<String> roleOf(UUID userId, UUID workspaceId) {
        return Optional.empty();
    }
}
