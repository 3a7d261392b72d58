package tools.dashboard.api.workspaces;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

/** The actor's workspaces, newest first. */
@Service
@Transactional(readOnly = true)
public class ReadWorkspaces {
    private static final String DETAILS = """
            select w.id, w.name, m.role, w.created_at, w.updated_at, w.version
            from workspaces w join workspace_members m on m.workspace_id = w.id and m.user_id = :user
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    ReadWorkspaces(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    public WorkspaceDetails get(Actor actor, UUID workspaceId) {
        permissions.require(actor, WorkspacePermissions.READ, Resource.in(workspaceId));
        Optional<WorkspaceDetails> found = jdbc.sql(DETAILS + "where w.id = :workspace")
                .param("user", actor.userId())
                .param("workspace", workspaceId)
                .query(WorkspaceDetails.class)
                .optional();
        return found.orElseThrow(NoSuch::workspace);
    }

    public Page<WorkspaceDetails> list(Actor actor, PageRequest page) {
        var found = jdbc.sql(DETAILS
                        + "where cast(:before as uuid) is null or w.id < cast(:before as uuid)"
                        + " order by w.id desc limit :limit")
                .param("user", actor.userId())
                .param("before", Cursors.id(page))
                .param("limit", page.limitAndOne())
                .query(WorkspaceDetails.class)
                .list();
        return Page.of(found, page, workspace -> workspace.id().toString());
    }
}
