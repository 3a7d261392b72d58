package tools.dashboard.api.workspaces;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.web.ETags;

@Service
public class RenameWorkspace {
    private final Workspaces workspaces;
    private final Permissions permissions;
    private final WorkspaceLog log;
    private final Clock clock;

    RenameWorkspace(Workspaces workspaces, Permissions permissions, WorkspaceLog log, Clock clock) {
        this.workspaces = workspaces;
        this.permissions = permissions;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public void rename(Actor actor, UUID workspaceId, String name, @Nullable String ifMatch) {
        permissions.require(actor, WorkspacePermissions.UPDATE, Resource.in(workspaceId));
        Workspace workspace = workspaces.hold(workspaceId).orElseThrow(NoSuch::workspace);
        ETags.require(ifMatch, workspace.version());
        if (workspace.name().equals(name)) {
            return;
        }
        workspaces.save(workspace.renamed(name, clock.instant()));
        log.renamed(workspace);
    }
}
