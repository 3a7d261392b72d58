package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param state {@code pending}, {@code accepted} or {@code withdrawn}; a pending one may have expired */
public record InvitationDetails(
        UUID id,
        String email,
        String role,
        String state,
        UUID invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable UUID acceptedBy) {}
