package tools.dashboard.api.workspaces.infrastructure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.dashboard.api.workspaces.domain.Workspace;
import tools.dashboard.api.workspaces.domain.Workspaces;

@Repository
class JpaWorkspaces implements Workspaces {
    private final EntityManager entities;

    JpaWorkspaces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Workspace workspace) {
        entities.persist(new WorkspaceRow(workspace));
        entities.flush();
    }

    @Override
    public Optional<Workspace> find(UUID id) {
        return Optional.ofNullable(entities.find(WorkspaceRow.class, id)).map(WorkspaceRow::toWorkspace);
    }

    @Override
    public Optional<Workspace> hold(UUID id) {
        return Optional.ofNullable(entities.find(WorkspaceRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(WorkspaceRow::toWorkspace);
    }

    @Override
    public Workspace save(Workspace workspace) {
        WorkspaceRow row = entities.find(WorkspaceRow.class, workspace.id());
        row.take(workspace);
        entities.flush();
        return row.toWorkspace();
    }

    @Override
    public void remove(UUID id) {
        WorkspaceRow row = entities.find(WorkspaceRow.class, id);
        if (row != null) {
            entities.remove(row);
            entities.flush();
        }
    }
}
