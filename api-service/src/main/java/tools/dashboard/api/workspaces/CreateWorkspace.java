package tools.dashboard.api.workspaces;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.workspaces.domain.Member;
import tools.dashboard.api.workspaces.domain.Members;
import tools.dashboard.api.workspaces.domain.Role;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;
import tools.dashboard.platform.actor.Actor;

/** Makes a workspace; whoever makes it is its first super_admin. */
@Service
public class CreateWorkspace {
    private final Workspaces workspaces;
    private final Members members;
    private final WorkspaceLog log;
    private final WorkspaceRights rights;
    private final Supplier<UUID> ids;
    private final Clock clock;

    CreateWorkspace(
            Workspaces workspaces,
            Members members,
            WorkspaceLog log,
            WorkspaceRights rights,
            Supplier<UUID> ids,
            Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.log = log;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public WorkspaceDetails create(Actor actor, String name) {
        Instant now = clock.instant();
        Workspace workspace = Workspace.founded(ids.get(), name, actor.userId(), now);
        Member founder = Member.joining(workspace.id(), actor.userId(), Role.SUPER_ADMIN, now);
        workspaces.add(workspace);
        members.add(founder);
        log.created(workspace);
        log.memberAdded(workspace, founder);
        return rights.with(new WorkspaceRights.Row(
                workspace.id(), workspace.name(), founder.role().code(), now, now, workspace.version()));
    }
}
