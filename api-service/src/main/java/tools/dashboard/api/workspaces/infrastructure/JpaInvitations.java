package tools.dashboard.api.workspaces.infrastructure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Invitations;

@Repository
class JpaInvitations implements Invitations {
    private final EntityManager entities;

    JpaInvitations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Invitation invitation) {
        entities.persist(new InvitationRow(invitation));
        entities.flush();
    }

    @Override
    public Optional<Invitation> hold(UUID workspaceId, UUID id) {
        return Optional.ofNullable(entities.find(InvitationRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(InvitationRow::toInvitation)
                .filter(invitation -> invitation.workspaceId().equals(workspaceId));
    }

    @Override
    public Optional<Invitation> holdPending(UUID workspaceId, String email) {
        return entities.createQuery(
                        "select i from InvitationRow i"
                                + " where i.workspaceId = :workspace and i.email = :email and i.state = 'pending'",
                        InvitationRow.class)
                .setParameter("workspace", workspaceId)
                .setParameter("email", email)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(InvitationRow::toInvitation);
    }

    @Override
    public void save(Invitation invitation) {
        entities.find(InvitationRow.class, invitation.id()).take(invitation);
        entities.flush();
    }
}
