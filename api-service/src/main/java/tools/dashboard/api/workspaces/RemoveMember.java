package tools.dashboard.api.workspaces;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.workspaces.domain.LastSuperAdminStaysPolicy;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationPublisher;

/** Ends a membership: a member leaves, or is sent away. They are out of the workspace's rooms at once. */
@Service
public class RemoveMember {
    private final Workspaces workspaces;
    private final Members members;
    private final Permissions permissions;
    private final WorkspaceLog log;
    private final RevocationPublisher revocations;

    RemoveMember(
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
    public MembershipChange remove(Actor actor, UUID workspaceId, UUID userId) {
        permissions.require(actor, WorkspacePermissions.REMOVE_MEMBER, Resource.ownedBy(workspaceId, userId));
        Workspace workspace = workspaces.hold(workspaceId).orElseThrow(NoSuch::workspace);
        Member member = members.find(workspaceId, userId).orElseThrow(NoSuch::member);
        long superAdmins = members.countInRole(workspaceId, Role.SUPER_ADMIN);
        if (!LastSuperAdminStaysPolicy.allowsLeaving(member, superAdmins)) {
            return new MembershipChange.LastSuperAdmin();
        }
        // The workspace first: whoever leaves may not touch it afterwards.
        Workspace changed = workspaces.save(workspace.withMembershipChanged());
        members.remove(workspaceId, userId);
        log.memberRemoved(changed, userId);
        revocations.publish(Revocation.ofMembership(userId, workspaceId));
        return new MembershipChange.Done();
    }
}
