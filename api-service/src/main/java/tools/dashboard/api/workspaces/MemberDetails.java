package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param name null, as the address is, until the account is known here */
public record MemberDetails(
        UUID userId, @Nullable String name, @Nullable String email, String role, Instant joinedAt, long version) {}
