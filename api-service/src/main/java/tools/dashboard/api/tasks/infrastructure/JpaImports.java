package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.tasks.domain.Imports;

@Repository
class JpaImports implements Imports {

    private final EntityManager entities;
    private final JdbcClient rows;

    JpaImports(EntityManager entities, JdbcClient rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public Set<UUID> known(UUID workspaceId, Set<UUID> changes) {
        return rows.sql("select id from task_imports where workspace_id = :workspaceId and id = any(:changes)")
                .param("workspaceId", workspaceId)
                .param("changes", changes.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    @Override
    public boolean claim(UUID workspaceId, UUID change, UUID by, Instant now) {
        // Ranks are spread by plain statements: an entity that an earlier change left here may have an old one.
        entities.flush();
        entities.clear();
        return rows.sql("""
                        insert into task_imports (workspace_id, id, imported_by, imported_at)
                        values (:workspaceId, :change, :by, :now) on conflict do nothing""")
                        .param("workspaceId", workspaceId)
                        .param("change", change)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
