package tools.dashboard.api.workspaces.domain;

/** A workspace always has somebody who may do everything: its last super_admin neither leaves nor steps down. */
public final class LastSuperAdminStaysPolicy {

    /** @param superAdmins how many the workspace has now, the member included */
    public static boolean allowsLeaving(Member member, long superAdmins) {
        return member.role() != Role.SUPER_ADMIN || superAdmins > 1;
    }

    /** @param superAdmins how many the workspace has now, the member included */
    public static boolean allowsRole(Member member, Role newRole, long superAdmins) {
        return newRole == Role.SUPER_ADMIN || allowsLeaving(member, superAdmins);
    }

    private LastSuperAdminStaysPolicy() {}
}
