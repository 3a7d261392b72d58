package tools.dashboard.api.workspaces;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.api.people.People;
import tools.dashboard.api.people.Person;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Invitations;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Asks whoever receives mail at an address to join. A newer invitation to the same address replaces the older. */
@Service
public class InvitePerson {
    private final Workspaces workspaces;
    private final Members members;
    private final Invitations invitations;
    private final People people;
    private final InvitationMail mail;
    private final WorkspaceLog log;
    private final Permissions permissions;
    private final TransactionOperations transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    InvitePerson(
            Workspaces workspaces,
            Members members,
            Invitations invitations,
            People people,
            InvitationMail mail,
            WorkspaceLog log,
            Permissions permissions,
            TransactionOperations transactions,
            Supplier<UUID> ids,
            Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.invitations = invitations;
        this.people = people;
        this.mail = mail;
        this.log = log;
        this.permissions = permissions;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public InvitationOutcome invite(Actor actor, UUID workspaceId, String email, String roleCode) {
        Role role = Roles.named(roleCode);
        // Before the transaction, since auth-service may have to be asked.
        Person inviter = people.require(actor.userId());
        return transactions.execute(running -> invite(actor, inviter, workspaceId, email, role));
    }

    private InvitationOutcome invite(Actor actor, Person inviter, UUID workspaceId, String email, Role role) {
        permissions.require(actor, WorkspacePermissions.INVITE, Resource.in(workspaceId));
        Workspace workspace = workspaces.hold(workspaceId).orElseThrow(NoSuch::workspace);
        Member self = members.find(workspaceId, inviter.id()).orElseThrow(NoSuch::workspace);
        if (!self.role().mayGrant(role)) {
            return new InvitationOutcome.RoleAboveOwn();
        }
        Invitation invitation = Invitation.sent(ids.get(), workspaceId, email, role, inviter.id(), clock.instant());
        if (isMember(workspaceId, invitation.email())) {
            return new InvitationOutcome.AlreadyMember();
        }
        invitations.holdPending(workspaceId, invitation.email()).ifPresent(this::replace);
        invitations.add(invitation);
        log.invitationCreated(invitation);
        mail.send(invitation, workspace, inviter);
        return new InvitationOutcome.Invited(details(invitation));
    }

    private boolean isMember(UUID workspaceId, String email) {
        return people.withVerifiedAddress(email)
                .flatMap(person -> members.find(workspaceId, person.id()))
                .isPresent();
    }

    private void replace(Invitation older) {
        invitations.save(older.withdrawn());
        log.invitationWithdrawn(older);
    }

    private static InvitationDetails details(Invitation invitation) {
        return new InvitationDetails(
                invitation.id(),
                invitation.email(),
                invitation.role().code(),
                "pending",
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt(),
                null);
    }
}
