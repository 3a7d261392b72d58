package tools.dashboard.api.tasks.infrastructure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Priority;
import tools.dashboard.api.tasks.domain.Rank;
import tools.dashboard.api.tasks.domain.Task;

/** A row of {@code tasks}. */
@Entity
@Table(name = "tasks")
@SuppressWarnings("NullAway.Init")
class TaskEntity {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID workspaceId;

    @Column(updatable = false)
    private UUID projectId;

    private UUID statusId;
    private String rank;
    private String title;
    private String description;
    private String priority;
    private @Nullable LocalDate dueOn;
    private @Nullable UUID assigneeId;

    @Column(updatable = false)
    private UUID createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected TaskEntity() {}

    TaskEntity(Task task) {
        id = task.id();
        workspaceId = task.workspaceId();
        projectId = task.projectId();
        createdBy = task.createdBy();
        createdAt = task.createdAt();
        take(task);
    }

    final void take(Task task) {
        statusId = task.statusId();
        rank = task.rank().value();
        title = task.title();
        description = task.description();
        priority = task.priority().spelling();
        dueOn = task.dueOn();
        assigneeId = task.assigneeId();
        updatedAt = task.updatedAt();
    }

    Task toTask() {
        return new Task(
                id,
                workspaceId,
                projectId,
                statusId,
                new Rank(rank),
                title,
                description,
                Priority.of(priority),
                dueOn,
                assigneeId,
                createdBy,
                createdAt,
                updatedAt,
                version);
    }
}
