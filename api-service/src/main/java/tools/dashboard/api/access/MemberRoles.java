package tools.dashboard.api.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where roles stand; implemented by the feature that keeps the members. */
public interface MemberRoles {

    /**
     * The roles of the memberships, in one statement. Runs in a transaction, as whoever asks.
     *
     * @return without those that do not exist
     */
    Map<Membership, String> rolesOf(Set<Membership> memberships);

    /** A person in a workspace. */
    record Membership(UUID userId, UUID workspaceId) {}
}
