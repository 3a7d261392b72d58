package tools.dashboard.api.workspaces.api;

import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** How what is refused here is said to clients. */
final class WorkspaceProblems {
    private static final ProblemType LAST_SUPER_ADMIN =
            new ProblemType("last-super-admin", 409, "A workspace keeps a super_admin");
    private static final ProblemType ROLE_ABOVE_OWN =
            new ProblemType("role-above-own", 403, "Nobody hands out more than they have");
    private static final ProblemType ROLE_NOT_YOURS =
            new ProblemType("role-not-yours", 403, "This role is not yours to change");
    private static final ProblemType ALREADY_MEMBER = new ProblemType("already-member", 409, "Already a member");
    private static final ProblemType INVITATION_EXPIRED =
            new ProblemType("invitation-expired", 410, "The invitation has expired");
    private static final ProblemType INVITATION_USED =
            new ProblemType("invitation-used", 410, "The invitation was accepted before");
    private static final ProblemType INVITATION_WITHDRAWN =
            new ProblemType("invitation-withdrawn", 410, "The invitation was withdrawn");
    private static final ProblemType FOR_ANOTHER_ADDRESS =
            new ProblemType("invitation-for-another-address", 403, "The invitation went to another address");

    static ProblemException lastSuperAdmin() {
        return ProblemException.of(LAST_SUPER_ADMIN, "Make somebody else super_admin first.");
    }

    static ProblemException roleAboveOwn() {
        return ProblemException.of(ROLE_ABOVE_OWN, "You may invite people in your own role or a lesser one.");
    }

    static ProblemException roleNotYours() {
        return ProblemException.of(
                ROLE_NOT_YOURS, "Nobody changes their own role, or one above theirs: ask another super_admin.");
    }

    static ProblemException alreadyMember() {
        return ProblemException.of(ALREADY_MEMBER, "Whoever has this address belongs to the workspace already.");
    }

    static ProblemException invitationExpired() {
        return ProblemException.of(INVITATION_EXPIRED, "Ask for a new invitation.");
    }

    static ProblemException invitationUsed() {
        return ProblemException.of(INVITATION_USED, "An invitation lets in once.");
    }

    static ProblemException invitationWithdrawn() {
        return ProblemException.of(INVITATION_WITHDRAWN, "It was taken back, or a newer one replaced it.");
    }

    static ProblemException forAnotherAddress() {
        return ProblemException.of(
                FOR_ANOTHER_ADDRESS, "Sign in with the account whose verified address received the invitation.");
    }

    static ProblemException unknownInvitation() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such invitation.");
    }

    private WorkspaceProblems() {}
}
