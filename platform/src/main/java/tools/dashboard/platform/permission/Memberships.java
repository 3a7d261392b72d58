package tools.dashboard.platform.permission;

import java.util.Optional;
import java.util.UUID;

/** Who belongs to which workspace. api-service is the authority; others hold a projection of its log. */
public interface Memberships {

    /** The person's role in the workspace ({@code super_admin}, {@code pm}, {@code member}, {@code guest}). */
    Optional<String> roleOf(UUID userId, UUID workspaceId);

    /** False when the facts are too old to decide by; everything is refused then. */
    default boolean current() {
        return true;
    }
}
