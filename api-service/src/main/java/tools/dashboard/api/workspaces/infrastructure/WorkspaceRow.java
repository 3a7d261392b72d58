package tools.dashboard.api.workspaces.infrastructure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import tools.dashboard.api.workspaces.domain.Workspace;

@Entity
@Table(name = "workspaces")
@DynamicUpdate
class WorkspaceRow {
    @Id
    private UUID id;

    private String name;
    private UUID createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    /** Somebody joining is no change of the workspace: whoever edits its name is not told of a conflict. */
    @OptimisticLock(excluded = true)
    private long membershipVersion;

    @SuppressWarnings("NullAway.Init")
    protected WorkspaceRow() {}

    WorkspaceRow(Workspace workspace) {
        id = workspace.id();
        name = workspace.name();
        createdBy = workspace.createdBy();
        createdAt = workspace.createdAt();
        updatedAt = workspace.updatedAt();
        membershipVersion = workspace.membershipVersion();
    }

    void take(Workspace workspace) {
        name = workspace.name();
        updatedAt = workspace.updatedAt();
        membershipVersion = workspace.membershipVersion();
    }

    Workspace toWorkspace() {
        return new Workspace(id, name, createdBy, createdAt, updatedAt, version, membershipVersion);
    }
}
