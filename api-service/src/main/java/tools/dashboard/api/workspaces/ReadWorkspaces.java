package tools.dashboard.api.workspaces;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final WorkspaceRights rights;

    ReadWorkspaces(JdbcClient jdbc, Permissions permissions, WorkspaceRights rights) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.rights = rights;
    }

    public WorkspaceDetails get(Actor actor, UUID workspaceId) {
        permissions.require(actor, WorkspacePermissions.READ, Resource.in(workspaceId));
        Optional<WorkspaceRights.Row> found = jdbc.sql(DETAILS + "where w.id = :workspace")
                .param("user", actor.userId())
                .param("workspace", workspaceId)
                .query(WorkspaceRights.Row.class)
                .optional();
        return found.map(rights::with).orElseThrow(NoSuch::workspace);
    }

    /** @param words that the name holds, in whatever case; null for all */
    public Page<WorkspaceDetails> list(Actor actor, @Nullable String words, PageRequest page) {
        var found = jdbc.sql(DETAILS + """
                        where (cast(:before as uuid) is null or w.id < cast(:before as uuid))
                          and (cast(:words as text) is null or position(lower(cast(:words as text)) in lower(w.name)) > 0)
                        order by w.id desc limit :limit""")
                .param("user", actor.userId())
                .param("words", words)
                .param("before", page.cursorId())
                .param("limit", page.limitAndOne())
                .query(WorkspaceRights.Row.class)
                .list();
        return Page.of(found, page, workspace -> workspace.id().toString()).map(rights::with);
    }
}
