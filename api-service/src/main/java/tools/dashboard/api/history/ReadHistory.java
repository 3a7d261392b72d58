package tools.dashboard.api.history;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.api.history.domain.Histories;
import tools.dashboard.api.history.domain.Histories.Reading;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.api.history.domain.Subject;
import tools.dashboard.api.tasks.TaskDirectory;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/** Shows what happened: rights first, in Postgres; then the entries, outside of any transaction. */
@Service
public class ReadHistory {

    private static final Permission HISTORY_READ = Permission.of("history:read");

    private final TaskDirectory tasks;
    private final Histories histories;
    private final Permissions permissions;
    private final TransactionTemplate asking;

    ReadHistory(
            TaskDirectory tasks,
            Histories histories,
            Permissions permissions,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.histories = histories;
        this.permissions = permissions;
        this.asking = new TransactionTemplate(transactions);
        this.asking.setReadOnly(true);
    }

    public Reading ofWorkspace(Actor actor, UUID workspaceId, @Nullable Moment before, int limit) {
        asking.executeWithoutResult(_ -> permissions.require(actor, HISTORY_READ, Resource.in(workspaceId)));
        return histories.newest(Subject.workspace(workspaceId), before, limit);
    }

    /** Empty when there is no such task. */
    public Optional<Reading> ofTask(Actor actor, TaskPath task, @Nullable Moment before, int limit) {
        return allows(() -> {
                    permissions.require(actor, HISTORY_READ, Resource.in(task.workspaceId()));
                    return tasks.exists(task);
                })
                ? Optional.of(histories.newest(Subject.task(task.taskId()), before, limit))
                : Optional.empty();
    }

    private boolean allows(BooleanSupplier question) {
        return Boolean.TRUE.equals(asking.execute(_ -> question.getAsBoolean()));
    }
}
