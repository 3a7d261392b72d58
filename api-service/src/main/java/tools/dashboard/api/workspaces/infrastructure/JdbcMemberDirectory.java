package tools.dashboard.api.workspaces.infrastructure;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.workspaces.MemberDirectory;

@Repository
class JdbcMemberDirectory implements MemberDirectory {

    private final JdbcClient jdbc;

    JdbcMemberDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hold(UUID workspaceId, UUID userId) {
        return jdbc.sql("""
                        select true from workspace_members
                        where workspace_id = :workspace and user_id = :user for key share""")
                .param("workspace", workspaceId)
                .param("user", userId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
