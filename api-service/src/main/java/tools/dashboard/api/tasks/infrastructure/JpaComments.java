package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.domain.Comment;
import tools.dashboard.api.tasks.domain.Comments;
import tools.dashboard.api.tasks.domain.Task;

/** Changes go through entities, pages come straight as records. */
@Repository
class JpaComments implements Comments {

    private final EntityManager entities;
    private final JdbcClient rows;

    JpaComments(EntityManager entities, JdbcClient rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public void add(Comment comment) {
        entities.persist(new CommentEntity(comment));
        entities.flush();
    }

    @Override
    public Optional<Comment> hold(Task task, UUID commentId) {
        return entities.createQuery(
                        "select c from CommentEntity c where c.id = :id and c.taskId = :taskId"
                                + " and c.workspaceId = :workspaceId",
                        CommentEntity.class)
                .setParameter("id", commentId)
                .setParameter("taskId", task.id())
                .setParameter("workspaceId", task.workspaceId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(CommentEntity::toComment);
    }

    @Override
    public List<Comment> oldest(Task task, @Nullable UUID after, int limit) {
        return rows.sql("""
                select id, workspace_id, project_id, task_id, author_id, body, created_at, updated_at, version
                from task_comments
                where task_id = :taskId and workspace_id = :workspaceId
                  and (cast(:after as uuid) is null or id > cast(:after as uuid))
                order by id limit :limit""")
                .param("taskId", task.id())
                .param("workspaceId", task.workspaceId())
                .param("after", after)
                .param("limit", limit)
                .query(RowMappers.COMMENT)
                .list();
    }

    @Override
    public Map<UUID, Integer> countsOf(UUID workspaceId, Set<UUID> tasks) {
        return rows
                .sql("""
                        select task_id, count(*) from task_comments
                        where task_id = any(:tasks) and workspace_id = :workspaceId group by task_id""")
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("workspaceId", workspaceId)
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Comment save(Comment comment) {
        var entity = entities.getReference(CommentEntity.class, comment.id());
        entity.take(comment);
        entities.flush();
        return entity.toComment();
    }

    @Override
    public void remove(Comment comment) {
        entities.remove(entities.getReference(CommentEntity.class, comment.id()));
        entities.flush();
    }
}
