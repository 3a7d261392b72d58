package tools.dashboard.api.workspaces.domain;

import java.time.Instant;
import java.util.UUID;

public record Member(UUID workspaceId, UUID userId, Role role, Instant joinedAt, long version) {

    public static Member joining(UUID workspaceId, UUID userId, Role role, Instant now) {
        return new Member(workspaceId, userId, role, now, 0);
    }

    public Member as(Role newRole) {
        return new Member(workspaceId, userId, newRole, joinedAt, version);
    }
}
