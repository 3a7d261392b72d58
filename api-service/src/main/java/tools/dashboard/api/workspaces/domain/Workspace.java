package tools.dashboard.api.workspaces.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * @param version counts changes of the workspace itself
 * @param membershipVersion counts changes of who belongs to it and as what
 */
public record Workspace(
        UUID id,
        String name,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        long membershipVersion) {

    public static Workspace founded(UUID id, String name, UUID by, Instant now) {
        return new Workspace(id, name, by, now, now, 0, 1);
    }

    public Workspace renamed(String newName, Instant now) {
        return new Workspace(id, newName, createdBy, createdAt, now, version, membershipVersion);
    }

    public Workspace withMembershipChanged() {
        return new Workspace(id, name, createdBy, createdAt, updatedAt, version, membershipVersion + 1);
    }
}
