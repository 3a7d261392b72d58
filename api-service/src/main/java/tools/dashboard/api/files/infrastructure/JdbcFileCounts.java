package tools.dashboard.api.files.infrastructure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.FileCounts;

@Repository
class JdbcFileCounts implements FileCounts {

    private final JdbcClient rows;

    JdbcFileCounts(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, Integer> of(UUID workspaceId, Set<UUID> tasks) {
        return rows
                .sql("""
                        select task_id, count(*) from task_files
                        where task_id = any(:tasks) and workspace_id = :workspaceId group by task_id""")
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("workspaceId", workspaceId)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
