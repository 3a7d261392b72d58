package tools.dashboard.api.workspaces.infrastructure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Role;

@Entity
@Table(name = "workspace_invitations")
class InvitationRow {
    @Id
    private UUID id;

    private UUID workspaceId;
    private String email;
    private String role;
    private String state;
    private UUID invitedBy;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable UUID acceptedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected InvitationRow() {}

    InvitationRow(Invitation invitation) {
        id = invitation.id();
        workspaceId = invitation.workspaceId();
        email = invitation.email();
        role = invitation.role().code();
        invitedBy = invitation.invitedBy();
        createdAt = invitation.createdAt();
        expiresAt = invitation.expiresAt();
        state = code(invitation.state());
        acceptedBy = invitation.acceptedBy();
    }

    void take(Invitation invitation) {
        state = code(invitation.state());
        acceptedBy = invitation.acceptedBy();
    }

    Invitation toInvitation() {
        return new Invitation(
                id,
                workspaceId,
                email,
                Role.ofCode(role),
                Invitation.State.valueOf(state.toUpperCase(Locale.ROOT)),
                invitedBy,
                createdAt,
                expiresAt,
                acceptedBy,
                version);
    }

    private static String code(Invitation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
