package tools.dashboard.api.tasks.infrastructure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.dashboard.api.access.LiveTopic;

/** Says in which workspaces the projects are that people want to follow. */
@Component
class ProjectLiveTopic implements LiveTopic {

    private final JdbcClient rows;

    ProjectLiveTopic(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public Map<UUID, UUID> workspacesOf(Set<UUID> projectIds) {
        return rows
                .sql("select id, workspace_id from projects where id = any(:ids)")
                .param("ids", projectIds.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
