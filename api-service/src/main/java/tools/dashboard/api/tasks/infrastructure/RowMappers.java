package tools.dashboard.api.tasks.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import tools.dashboard.api.tasks.domain.Comment;
import tools.dashboard.api.tasks.domain.Priority;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Rank;
import tools.dashboard.api.tasks.domain.Status;
import tools.dashboard.api.tasks.domain.StatusCategory;
import tools.dashboard.api.tasks.domain.Task;

/** How rows become records. */
final class RowMappers {

    static final RowMapper<Project> PROJECT = (row, _) -> new Project(
            id(row, "id"),
            id(row, "workspace_id"),
            row.getString("name"),
            row.getString("description"),
            id(row, "created_by"),
            instant(row, "created_at"),
            instant(row, "updated_at"),
            row.getLong("version"));

    static final RowMapper<Status> STATUS = (row, _) -> new Status(
            id(row, "id"),
            id(row, "workspace_id"),
            id(row, "project_id"),
            row.getString("name"),
            StatusCategory.ofCode(row.getString("category")),
            row.getInt("position"));

    static final RowMapper<Task> TASK = (row, _) -> new Task(
            id(row, "id"),
            id(row, "workspace_id"),
            id(row, "project_id"),
            id(row, "status_id"),
            new Rank(row.getString("rank")),
            row.getString("title"),
            row.getString("description"),
            Priority.of(row.getString("priority")),
            row.getObject("due_on", LocalDate.class),
            row.getObject("assignee_id", UUID.class),
            id(row, "created_by"),
            instant(row, "created_at"),
            instant(row, "updated_at"),
            row.getLong("version"));

    static final RowMapper<Comment> COMMENT = (row, _) -> new Comment(
            id(row, "id"),
            id(row, "workspace_id"),
            id(row, "project_id"),
            id(row, "task_id"),
            id(row, "author_id"),
            row.getString("body"),
            instant(row, "created_at"),
            instant(row, "updated_at"),
            row.getLong("version"));

    private RowMappers() {}

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
