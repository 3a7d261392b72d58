package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param name null, as the address is, until the account is known here
 * @param assignableRoles what the reader may make of them, the present role among it; empty when it is not theirs to change
 */
public record MemberDetails(
        UUID userId,
        @Nullable String name,
        @Nullable String email,
        String role,
        List<String> assignableRoles,
        Instant joinedAt,
        long version) {}
