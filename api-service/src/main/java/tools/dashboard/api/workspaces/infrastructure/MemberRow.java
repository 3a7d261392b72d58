package tools.dashboard.api.workspaces.infrastructure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Role;

@Entity
@Table(name = "workspace_members")
@IdClass(MemberRow.Key.class)
class MemberRow {
    @Id
    private UUID workspaceId;

    @Id
    private UUID userId;

    private String role;
    private Instant joinedAt;

    @Version
    private long version;

    record Key(UUID workspaceId, UUID userId) implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected MemberRow() {}

    MemberRow(Member member) {
        workspaceId = member.workspaceId();
        userId = member.userId();
        role = member.role().code();
        joinedAt = member.joinedAt();
    }

    void take(Member member) {
        role = member.role().code();
    }

    Member toMember() {
        return new Member(workspaceId, userId, Role.ofCode(role), joinedAt, version);
    }
}
