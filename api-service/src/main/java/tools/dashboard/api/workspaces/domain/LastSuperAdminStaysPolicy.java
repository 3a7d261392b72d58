package tools.dashboard.api.workspaces.domain;

/** A workspace always has somebody who may do everything: its last super_admin does not leave. */
public final class LastSuperAdminStaysPolicy {

    /** @param superAdmins how many the workspace has now, the member included */
    public static boolean allowsLeaving(Member member, long superAdmins) {
        return member.role() != Role.SUPER_ADMIN || superAdmins > 1;
    }

    private LastSuperAdminStaysPolicy() {}
}
