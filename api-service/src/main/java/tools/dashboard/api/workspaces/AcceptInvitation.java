package tools.dashboard.api.workspaces;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.api.people.People;
import tools.dashboard.api.people.Person;
import tools.dashboard.api.workspaces.InvitationTokens.Reading;
import tools.dashboard.api.workspaces.domain.Invitation;
import tools.dashboard.api.workspaces.domain.Invitations;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;

/**
 * Lets somebody in who was invited at the address that they have verified. They act as themselves: row-level security
 * lets an invited person answer the invitation and join in the role it names, and nothing else.
 */
@Service
public class AcceptInvitation {
    private final Workspaces workspaces;
    private final Members members;
    private final Invitations invitations;
    private final InvitationTokens tokens;
    private final People people;
    private final WorkspaceLog log;
    private final TransactionOperations transactions;
    private final Clock clock;

    AcceptInvitation(
            Workspaces workspaces,
            Members members,
            Invitations invitations,
            InvitationTokens tokens,
            People people,
            WorkspaceLog log,
            TransactionOperations transactions,
            Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.invitations = invitations;
        this.tokens = tokens;
        this.people = people;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Acceptance accept(Actor actor, String token) {
        return switch (tokens.read(token)) {
            case Reading.Unknown unknown -> new Acceptance.Unknown();
            case Reading.Expired expired -> new Acceptance.Expired();
            case Reading.Invited invited -> {
                // Before the transaction, since auth-service may have to be asked.
                Person person = people.require(actor.userId());
                yield person.emailVerified()
                                && Invitation.address(person.email()).equals(invited.email())
                        ? transactions.execute(running -> answer(person.id(), invited))
                        : new Acceptance.ForAnotherAddress();
            }
        };
    }

    private Acceptance answer(UUID userId, Reading.Invited invited) {
        return invitations
                .hold(invited.workspaceId(), invited.invitationId())
                .<Acceptance>map(invitation -> switch (invitation.acceptedBy(userId, clock.instant())) {
                    case Invitation.Answer.Accepted(Invitation accepted) -> join(userId, accepted);
                    case Invitation.Answer.Expired expired -> new Acceptance.Expired();
                    case Invitation.Answer.AlreadyUsed used -> new Acceptance.AlreadyUsed();
                    case Invitation.Answer.Withdrawn withdrawn -> new Acceptance.Withdrawn();
                })
                .orElseGet(Acceptance.Withdrawn::new);
    }

    private Acceptance join(UUID userId, Invitation accepted) {
        UUID workspaceId = accepted.workspaceId();
        Member member = members.find(workspaceId, userId).orElse(null);
        if (member == null) {
            member = Member.joining(workspaceId, userId, accepted.role(), clock.instant());
            // The open invitation is what lets the row in, so it is answered afterwards; and the workspace shows
            // itself to members only.
            members.add(member);
            Workspace workspace = workspaces.hold(workspaceId).orElseThrow(NoSuch::workspace);
            log.memberAdded(workspaces.save(workspace.withMembershipChanged()), member);
        }
        invitations.save(accepted);
        log.invitationAccepted(accepted, userId);
        return new Acceptance.Joined(workspaceId, member.role().code());
    }
}
