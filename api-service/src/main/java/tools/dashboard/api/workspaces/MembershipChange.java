package tools.dashboard.api.workspaces;

/** What comes of changing or ending a membership. */
public sealed interface MembershipChange {

    record Done() implements MembershipChange {}

    /** Not for this actor to give this member. */
    record NotTheirs() implements MembershipChange {}

    /** A workspace keeps somebody who may do everything. */
    record LastSuperAdmin() implements MembershipChange {}
}
