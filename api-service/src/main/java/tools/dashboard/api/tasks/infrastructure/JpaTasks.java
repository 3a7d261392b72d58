package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks;

/** Changes go through entities, pages come straight as records. */
@Repository
class JpaTasks implements Tasks {

    private static final String COLUMNS = """
            select t.id, t.workspace_id, t.project_id, t.status_id, t.rank, t.title, t.description, t.priority,
                   t.due_on, t.assignee_id, t.created_by, t.created_at, t.updated_at, t.version
            from tasks t
            """;

    private final EntityManager entities;
    private final JdbcClient rows;

    JpaTasks(EntityManager entities, JdbcClient rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public void add(Task task) {
        entities.persist(new TaskEntity(task));
        entities.flush();
    }

    @Override
    public Optional<Task> find(UUID workspaceId, UUID projectId, UUID taskId) {
        return rows.sql(COLUMNS
                        + "where t.id = :taskId and t.project_id = :projectId and t.workspace_id = :workspaceId")
                .param("taskId", taskId)
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .query(RowMappers.TASK)
                .optional();
    }

    @Override
    public Optional<Task> hold(UUID workspaceId, UUID projectId, UUID taskId) {
        return entities.createQuery(
                        "select t from TaskEntity t where t.id = :id and t.projectId = :projectId"
                                + " and t.workspaceId = :workspaceId",
                        TaskEntity.class)
                .setParameter("id", taskId)
                .setParameter("projectId", projectId)
                .setParameter("workspaceId", workspaceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(TaskEntity::toTask);
    }

    @Override
    public Optional<Task> holdGivenTo(UUID workspaceId, UUID assigneeId) {
        return entities.createQuery(
                        "select t from TaskEntity t where t.assigneeId = :assigneeId and t.workspaceId = :workspaceId",
                        TaskEntity.class)
                .setParameter("assigneeId", assigneeId)
                .setParameter("workspaceId", workspaceId)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(TaskEntity::toTask);
    }

    @Override
    public List<Task> list(Filter filter, @Nullable Position after, int limit) {
        return rows.sql(COLUMNS + """
                join project_statuses s on s.id = t.status_id
                where t.project_id = :projectId and t.workspace_id = :workspaceId
                  and (cast(:statusId as uuid) is null or t.status_id = cast(:statusId as uuid))
                  and (cast(:assigneeId as uuid) is null or t.assignee_id = cast(:assigneeId as uuid))
                  and (cast(:priority as text) is null or t.priority = cast(:priority as text))
                  and (cast(:text as text) is null or strpos(lower(t.title), lower(cast(:text as text))) > 0)
                  and (cast(:afterTask as uuid) is null
                       or (s.position, t.rank, t.id) > (
                            (select a.position from project_statuses a where a.id = cast(:afterStatus as uuid)),
                            cast(:afterRank as text), cast(:afterTask as uuid)))
                order by s.position, t.rank, t.id limit :limit""")
                .param("projectId", filter.projectId())
                .param("workspaceId", filter.workspaceId())
                .param("statusId", filter.statusId())
                .param("assigneeId", filter.assigneeId())
                .param(
                        "priority",
                        filter.priority() == null ? null : filter.priority().spelling())
                .param("text", filter.text())
                .param("afterStatus", after == null ? null : after.statusId())
                .param("afterRank", after == null ? null : after.rank().value())
                .param("afterTask", after == null ? null : after.taskId())
                .param("limit", limit)
                .query(RowMappers.TASK)
                .list();
    }

    @Override
    public List<Task> newest(UUID workspaceId, @Nullable String text, @Nullable UUID before, int limit) {
        return rows.sql(COLUMNS + """
                where t.workspace_id = :workspaceId
                  and (cast(:before as uuid) is null or t.id < cast(:before as uuid))
                  and (cast(:text as text) is null or strpos(lower(t.title), lower(cast(:text as text))) > 0)
                order by t.id desc limit :limit""")
                .param("workspaceId", workspaceId)
                .param("text", text)
                .param("before", before)
                .param("limit", limit)
                .query(RowMappers.TASK)
                .list();
    }

    @Override
    public Task save(Task task) {
        var entity = entities.getReference(TaskEntity.class, task.id());
        entity.take(task);
        entities.flush();
        return entity.toTask();
    }

    @Override
    public void remove(Task task) {
        entities.remove(entities.getReference(TaskEntity.class, task.id()));
        entities.flush();
    }
}
