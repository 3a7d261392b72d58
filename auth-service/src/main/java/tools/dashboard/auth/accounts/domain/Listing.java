package tools.dashboard.auth.accounts.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who has an account, or asked for one.
 *
 * @param verified false while the address waits to be confirmed, so that there is no account yet
 */
public record Listing(
        UUID id, String name, String email, boolean verified, Set<String> platformRoles, Instant createdAt) {

    public Listing {
        platformRoles = Set.copyOf(platformRoles);
    }
}
