package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import tools.dashboard.api.tasks.domain.Project;

/** A row of {@code projects}. */
@Entity
@Table(name = "projects")
@SuppressWarnings("NullAway.Init")
class ProjectEntity {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID workspaceId;

    private String name;
    private String description;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected ProjectEntity() {}

    ProjectEntity(Project project) {
        id = project.id();
        workspaceId = project.workspaceId();
        createdBy = project.createdBy();
        createdAt = project.createdAt();
        take(project);
    }

    final void take(Project project) {
        name = project.name();
        description = project.description();
        updatedAt = project.updatedAt();
    }

    Project toProject() {
        return new Project(id, workspaceId, name, description, createdBy, createdAt, updatedAt, version);
    }
}
