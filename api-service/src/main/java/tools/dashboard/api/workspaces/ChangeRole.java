package tools.dashboard.api.workspaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.api.workspaces.domain.RoleChangePolicy;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationPublisher;
import tools.dashboard.platform.web.ETags;

/** Gives a member another role. Holding the workspace keeps two last super_admins from demoting each other at once. */
@Service
public class ChangeRole {
    private final Workspaces workspaces;
    private final Members members;
    private final Permissions permissions;
    private final WorkspaceLog log;
    private final RevocationPublisher revocations;

    ChangeRole(
            Workspaces workspaces,
            Members members,
            Permissions permissions,
            WorkspaceLog log,
            RevocationPublisher revocations) {
        this.workspaces = workspaces;
        this.members = members;
        this.permissions = permissions;
        this.log = log;
        this.revocations = revocations;
    }

    @Transactional
    public MembershipChange change(
            Actor actor, UUID workspaceId, UUID userId, String roleCode, @Nullable String ifMatch) {
        permissions.require(actor, WorkspacePermissions.CHANGE_ROLE, Resource.in(workspaceId));
        Role role = Roles.named(roleCode);
        Workspace workspace = workspaces.hold(workspaceId).orElseThrow(NoSuch::workspace);
        Member self = members.find(workspaceId, actor.userId()).orElseThrow(NoSuch::workspace);
        Member member = members.find(workspaceId, userId).orElseThrow(NoSuch::member);
        ETags.require(ifMatch, member.version());
        if (member.role() == role) {
            return new MembershipChange.Done();
        }
        if (!RoleChangePolicy.assignable(self.userId(), self.role(), userId, member.role())
                .contains(role)) {
            return new MembershipChange.NotTheirs();
        }
        members.save(member.as(role));
        Workspace changed = workspaces.save(workspace.withMembershipChanged());
        log.roleChanged(changed, member.as(role), member.role());
        revocations.publish(Revocation.ofMembership(userId, workspaceId));
        return new MembershipChange.Done();
    }
}
