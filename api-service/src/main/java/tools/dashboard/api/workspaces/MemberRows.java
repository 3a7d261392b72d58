package tools.dashboard.api.workspaces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.people.Person;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;
import tools.dashboard.platform.web.PageRequest;

/** Memberships as they stand, without what is known of the people. */
@Component
@Transactional(readOnly = true)
class MemberRows {
    private static final String ROWS = """
            select user_id, role, joined_at, version, (select role_in(:workspace)) as readers_role
            from workspace_members where workspace_id = :workspace
            """;

    private final JdbcClient jdbc;
    private final Permissions permissions;

    MemberRows(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    Row get(Actor actor, UUID workspaceId, UUID userId) {
        permissions.require(actor, WorkspacePermissions.READ_MEMBERS, Resource.in(workspaceId));
        return jdbc.sql(ROWS + "and user_id = :user")
                .param("workspace", workspaceId)
                .param("user", userId)
                .query(Row.class)
                .optional()
                .orElseThrow(NoSuch::member);
    }

    List<Row> list(Actor actor, UUID workspaceId, PageRequest page) {
        permissions.require(actor, WorkspacePermissions.READ_MEMBERS, Resource.in(workspaceId));
        return jdbc.sql(ROWS
                        + "and (cast(:after as uuid) is null or user_id > cast(:after as uuid))"
                        + " order by user_id limit :limit")
                .param("workspace", workspaceId)
                .param("after", page.cursorId())
                .param("limit", page.limitAndOne())
                .query(Row.class)
                .list();
    }

    /** Whether the actor may give roles at all. */
    boolean mayChangeRoles(Actor actor, UUID workspaceId) {
        return actor.isUser()
                && permissions
                        .decide(actor, WorkspacePermissions.CHANGE_ROLE, Resource.in(workspaceId))
                        .allowed();
    }

    /** @param readersRole null for a reader who is no member, such as a service */
    record Row(
            UUID userId,
            String role,
            Instant joinedAt,
            long version,
            @Nullable String readersRole) {
        MemberDetails with(@Nullable Person person, List<String> assignable) {
            return new MemberDetails(
                    userId,
                    person == null ? null : person.name(),
                    person == null ? null : person.email(),
                    role,
                    assignable,
                    joinedAt,
                    version);
        }
    }
}
