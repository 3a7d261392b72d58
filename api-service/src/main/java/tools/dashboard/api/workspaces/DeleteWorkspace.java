package tools.dashboard.api.workspaces;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationPublisher;

/** Removes a workspace with all that is in it; everybody is out of its rooms at once. */
@Service
public class DeleteWorkspace {
    private final Workspaces workspaces;
    private final Members members;
    private final Permissions permissions;
    private final WorkspaceLog log;
    private final RevocationPublisher revocations;

    DeleteWorkspace(
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
    public void delete(Actor actor, UUID workspaceId) {
        permissions.require(actor, WorkspacePermissions.DELETE, Resource.in(workspaceId));
        Workspace workspace = workspaces.hold(workspaceId).orElseThrow(NoSuch::workspace);
        for (UUID userId : members.userIds(workspace.id())) {
            revocations.publish(Revocation.ofMembership(userId, workspace.id()));
        }
        workspaces.remove(workspace.id());
        log.deleted(workspace.id());
    }
}
