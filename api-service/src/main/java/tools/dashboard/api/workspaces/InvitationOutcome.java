package tools.dashboard.api.workspaces;

/** What comes of inviting somebody. */
public sealed interface InvitationOutcome {

    record Invited(InvitationDetails invitation) implements InvitationOutcome {}

    record AlreadyMember() implements InvitationOutcome {}

    /** Nobody hands out more than they have. */
    record RoleAboveOwn() implements InvitationOutcome {}
}
