package tools.dashboard.api.tasks.infrastructure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.TaskDirectory;
import tools.dashboard.api.tasks.TaskPath;

/** Row-level security hides what the actor may not know of. */
@Repository
class JdbcTaskDirectory implements TaskDirectory {

    private static final String BY_PATH =
            "select true from tasks where id = :taskId and project_id = :projectId and workspace_id = :workspaceId";

    private final JdbcClient rows;

    JdbcTaskDirectory(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public boolean exists(TaskPath task) {
        return found(BY_PATH, task);
    }

    @Override
    public boolean hold(TaskPath task) {
        return found(BY_PATH + " for key share", task);
    }

    private boolean found(String sql, TaskPath task) {
        return rows.sql(sql).paramSource(task).query(Boolean.class).optional().isPresent();
    }
}
