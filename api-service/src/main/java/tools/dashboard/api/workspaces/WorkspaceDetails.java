package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param role the reader's own role in it
 * @param permissions what the reader may do in it; those for what is one's own alone end in {@code :own}
 * @param invitableRoles the roles in which the reader may invite somebody; empty for who may not invite
 */
public record WorkspaceDetails(
        UUID id,
        String name,
        String role,
        List<String> permissions,
        List<String> invitableRoles,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
