package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.api.tasks.domain.Projects;
import tools.dashboard.api.tasks.domain.Status;

/** Changes go through entities, pages come straight as records. */
@Repository
class JpaProjects implements Projects {

    private static final String COLUMNS =
            "select id, workspace_id, name, description, created_by, created_at, updated_at, version from projects ";

    private final EntityManager entities;
    private final JdbcClient rows;

    JpaProjects(EntityManager entities, JdbcClient rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public void add(Project project, List<Status> statuses) {
        entities.persist(new ProjectEntity(project));
        entities.flush();
        for (Status status : statuses) {
            rows.sql("""
                    insert into project_statuses (id, workspace_id, project_id, name, category, position)
                    values (:id, :workspaceId, :projectId, :name, :category, :position)""")
                    .param("id", status.id())
                    .param("workspaceId", status.workspaceId())
                    .param("projectId", status.projectId())
                    .param("name", status.name())
                    .param("category", status.category().code())
                    .param("position", status.position())
                    .update();
        }
    }

    @Override
    public Optional<Project> find(UUID workspaceId, UUID projectId) {
        return rows.sql(COLUMNS + "where id = :projectId and workspace_id = :workspaceId")
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .query(RowMappers.PROJECT)
                .optional();
    }

    @Override
    public Optional<Project> hold(UUID workspaceId, UUID projectId) {
        return entities.createQuery(
                        "select p from ProjectEntity p where p.id = :id and p.workspaceId = :workspaceId",
                        ProjectEntity.class)
                .setParameter("id", projectId)
                .setParameter("workspaceId", workspaceId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(ProjectEntity::toProject);
    }

    @Override
    public List<Status> statusesOf(UUID workspaceId, UUID projectId) {
        return rows.sql("""
                select id, workspace_id, project_id, name, category, position from project_statuses
                where project_id = :projectId and workspace_id = :workspaceId
                order by position""")
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .query(RowMappers.STATUS)
                .list();
    }

    @Override
    public List<Project> newest(UUID workspaceId, @Nullable UUID before, int limit) {
        return rows.sql(COLUMNS + """
                where workspace_id = :workspaceId and (cast(:before as uuid) is null or id < cast(:before as uuid))
                order by id desc limit :limit""")
                .param("workspaceId", workspaceId)
                .param("before", before)
                .param("limit", limit)
                .query(RowMappers.PROJECT)
                .list();
    }

    @Override
    public Project save(Project project) {
        var entity = entities.getReference(ProjectEntity.class, project.id());
        entity.take(project);
        entities.flush();
        return entity.toProject();
    }

    @Override
    public void remove(UUID workspaceId, UUID projectId) {
        rows.sql("delete from projects where id = :projectId and workspace_id = :workspaceId")
                .param("projectId", projectId)
                .param("workspaceId", workspaceId)
                .update();
    }
}
