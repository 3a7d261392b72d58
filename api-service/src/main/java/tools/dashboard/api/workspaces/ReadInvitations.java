package tools.dashboard.api.workspaces;

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

/** The invitations of a workspace, newest first. */
@Service
@Transactional(readOnly = true)
public class ReadInvitations {
    private final JdbcClient jdbc;
    private final Permissions permissions;

    ReadInvitations(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    /** @param state only invitations in this one; null for all */
    public Page<InvitationDetails> list(Actor actor, UUID workspaceId, @Nullable String state, PageRequest page) {
        permissions.require(actor, WorkspacePermissions.READ_INVITATIONS, Resource.in(workspaceId));
        var found = jdbc.sql("""
                        select id, email, role, state, invited_by, created_at, expires_at, accepted_by
                        from workspace_invitations
                        where workspace_id = :workspace
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc limit :limit
                        """)
                .param("workspace", workspaceId)
                .param("state", state)
                .param("before", page.cursorId())
                .param("limit", page.limitAndOne())
                .query(InvitationDetails.class)
                .list();
        return Page.of(found, page, invitation -> invitation.id().toString());
    }
}
