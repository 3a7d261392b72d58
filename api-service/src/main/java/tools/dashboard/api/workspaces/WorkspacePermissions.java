package tools.dashboard.api.workspaces;

import tools.dashboard.platform.permission.Permission;

/** What one may do to a workspace and its members; granted to roles in feature.yaml. */
final class WorkspacePermissions {
    static final Permission READ = Permission.of("workspace:read");
    static final Permission UPDATE = Permission.of("workspace:update");
    static final Permission DELETE = Permission.of("workspace:delete");
    static final Permission READ_MEMBERS = Permission.of("member:read");
    static final Permission CHANGE_ROLE = Permission.of("member:update");
    static final Permission REMOVE_MEMBER = Permission.of("member:remove");
    static final Permission INVITE = Permission.of("invitation:create");
    static final Permission READ_INVITATIONS = Permission.of("invitation:read");
    static final Permission WITHDRAW_INVITATION = Permission.of("invitation:delete");

    private WorkspacePermissions() {}
}
