package tools.dashboard.platform.log;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.dashboard.platform.actor.CurrentActor;
import tools.jackson.databind.json.JsonMapper;

/** The log of this service's schema. */
final class TransactionalEventLog implements EventLog {

    private final EventWriter writer;
    private final Runnable flush;
    private final Consumer<List<LoggedEvent>> committed;
    private final JsonMapper json;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    /** @param flush sends what an entity manager still holds back, so that the topic's lock comes last */
    TransactionalEventLog(
            EventWriter writer, Runnable flush, Consumer<List<LoggedEvent>> committed, JsonMapper json, Clock clock) {
        this.writer = writer;
        this.flush = flush;
        this.committed = committed;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public UUID append(EventType type, Topic topic, @Nullable UUID workspaceId, Object data) {
        return append(type, topic, workspaceId, data, clock.instant());
    }

    @Override
    public UUID append(EventType type, Topic topic, @Nullable UUID workspaceId, Object data, Instant at) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(
                    "%s belongs into the transaction of its change, and there is none".formatted(type.name()));
        }
        var event = new UnwrittenEvent(
                ids.generate(),
                type,
                topic,
                workspaceId,
                EventActor.of(CurrentActor.get()),
                MDC.get("traceId"),
                at.truncatedTo(ChronoUnit.MICROS),
                json.valueToTree(data));
        PendingEvents.current(this, flush, writer, committed).add(event);
        return event.id();
    }
}
