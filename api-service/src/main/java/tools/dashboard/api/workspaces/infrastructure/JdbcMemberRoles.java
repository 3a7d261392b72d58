package tools.dashboard.api.workspaces.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.access.MemberRoles;

@Repository
class JdbcMemberRoles implements MemberRoles {
    private final JdbcClient jdbc;

    JdbcMemberRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Membership, String> rolesOf(Set<Membership> memberships) {
        List<Membership> asked = List.copyOf(memberships);
        return jdbc
                .sql("""
                        select m.user_id, m.workspace_id, m.role
                        from workspace_members m
                        join unnest(cast(:users as uuid[]), cast(:workspaces as uuid[])) as asked (user_id, workspace_id)
                          using (user_id, workspace_id)
                        """)
                .param("users", asked.stream().map(Membership::userId).toArray(UUID[]::new))
                .param("workspaces", asked.stream().map(Membership::workspaceId).toArray(UUID[]::new))
                .query(Held.class)
                .stream()
                .collect(Collectors.toMap(held -> new Membership(held.userId(), held.workspaceId()), Held::role));
    }

    private record Held(UUID userId, UUID workspaceId, String role) {}
}
