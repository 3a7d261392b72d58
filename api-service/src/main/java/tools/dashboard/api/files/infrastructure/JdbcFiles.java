package tools.dashboard.api.files.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.api.files.domain.FileName;
import tools.dashboard.api.files.domain.Files;

/** Files never change, so plain statements are enough. */
@Repository
class JdbcFiles implements Files {

    private static final String COLUMNS = """
            select id, workspace_id, project_id, task_id, name, media_type, size, object_key, created_by, created_at
            from task_files
            """;

    private final JdbcClient rows;

    JdbcFiles(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public void add(AttachedFile file) {
        rows.sql("""
                insert into task_files
                    (id, workspace_id, project_id, task_id, name, media_type, size, object_key, created_by, created_at)
                values (:id, :workspaceId, :projectId, :taskId, :name, :mediaType, :size, :objectKey, :createdBy, :createdAt)""")
                .param("id", file.id())
                .param("workspaceId", file.workspaceId())
                .param("projectId", file.projectId())
                .param("taskId", file.taskId())
                .param("name", file.name().value())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("objectKey", file.objectKey())
                .param("createdBy", file.createdBy())
                .param("createdAt", file.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<AttachedFile> find(UUID workspaceId, UUID projectId, UUID taskId, UUID fileId) {
        return rows.sql(COLUMNS + """
                where id = :fileId and task_id = :taskId and project_id = :projectId
                  and workspace_id = :workspaceId""")
                .param("fileId", fileId)
                .param("taskId", taskId)
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .query(JdbcFiles::file)
                .optional();
    }

    @Override
    public Optional<AttachedFile> findByKey(UUID workspaceId, UUID taskId, String objectKey) {
        return rows.sql(COLUMNS + "where object_key = :objectKey and task_id = :taskId and workspace_id = :workspaceId")
                .param("objectKey", objectKey)
                .param("taskId", taskId)
                .param("workspaceId", workspaceId)
                .query(JdbcFiles::file)
                .optional();
    }

    @Override
    public List<AttachedFile> oldest(UUID workspaceId, UUID projectId, UUID taskId, @Nullable UUID after, int limit) {
        return rows.sql(COLUMNS + """
                where task_id = :taskId and project_id = :projectId and workspace_id = :workspaceId
                  and (cast(:after as uuid) is null or id > cast(:after as uuid))
                order by id limit :limit""")
                .param("taskId", taskId)
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcFiles::file)
                .list();
    }

    @Override
    public boolean remove(AttachedFile file) {
        return rows.sql("delete from task_files where id = :id and workspace_id = :workspaceId")
                        .param("id", file.id())
                        .param("workspaceId", file.workspaceId())
                        .update()
                > 0;
    }

    @Override
    public boolean removeOfTask(UUID taskId) {
        return rows.sql("delete from task_files where task_id = :taskId")
                        .param("taskId", taskId)
                        .update()
                > 0;
    }

    @Override
    public Set<UUID> removeOfProject(UUID projectId) {
        return rows.sql("delete from task_files where project_id = :projectId returning task_id")
                .param("projectId", projectId)
                .query(UUID.class)
                .set();
    }

    @Override
    public Set<String> referredTo(Collection<String> objectKeys) {
        return rows.sql("select object_key from task_files where object_key = any(:keys)")
                .param("keys", objectKeys.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private static AttachedFile file(ResultSet row, int number) throws SQLException {
        return new AttachedFile(
                row.getObject("id", UUID.class),
                row.getObject("workspace_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("task_id", UUID.class),
                new FileName(row.getString("name")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("object_key"),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
