package tools.dashboard.api.workspaces;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Invitations;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Takes an open invitation back: its link does not work any more. */
@Service
public class WithdrawInvitation {
    private final Invitations invitations;
    private final Permissions permissions;
    private final WorkspaceLog log;

    WithdrawInvitation(Invitations invitations, Permissions permissions, WorkspaceLog log) {
        this.invitations = invitations;
        this.permissions = permissions;
        this.log = log;
    }

    @Transactional
    public void withdraw(Actor actor, UUID workspaceId, UUID invitationId) {
        permissions.require(actor, WorkspacePermissions.WITHDRAW_INVITATION, Resource.in(workspaceId));
        Invitation invitation = invitations
                .hold(workspaceId, invitationId)
                .filter(found -> found.state() == Invitation.State.PENDING)
                .orElseThrow(NoSuch::invitation);
        invitations.save(invitation.withdrawn());
        log.invitationWithdrawn(invitation);
    }
}
