package tools.dashboard.bench.log;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.EventType;
import tools.dashboard.platform.log.Topic;

/** One change as a use case makes it: as a person, through row-level security, with its event in its transaction. */
@Component
class Changes {

    private static final EventType UPDATED = EventType.of("task.updated", 1);

    private final JdbcClient jdbc;
    private final EventLog log;
    private final TransactionTemplate transaction;

    Changes(JdbcClient jdbc, EventLog log, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    Commit make(UUID person, Board board) {
        var made = new Returned();
        UUID event = CurrentActor.call(
                Actor.user(person, null, Set.of(), Set.of()),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    TransactionSynchronizationManager.registerSynchronization(made);
                    return change(board);
                })));
        return new Commit(event, made.at);
    }

    private UUID change(Board board) {
        int changed = jdbc.sql("update tasks set version = version + 1, updated_at = now() where id = ?")
                .param(board.taskId())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("the task is not there, or not for this person");
        }
        return log.append(
                UPDATED,
                Topic.of("project", board.projectId()),
                board.workspaceId(),
                Map.of("projectId", board.projectId(), "taskId", board.taskId(), "changed", Set.of("title")));
    }

    /** Notes when the commit had returned, before the log tells anybody. */
    private static final class Returned implements TransactionSynchronization, Ordered {

        private long at;

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            at = System.nanoTime();
        }
    }
}
