package tools.dashboard.platform.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a change writes its events. */
public interface EventLog {

    /**
     * Adds an event to the running transaction. It is written by that transaction's last statements, so that a topic
     * is locked for as short as possible, and becomes visible with its commit or not at all.
     *
     * @param data ids and values of the change, as the contract's schema has them, 64 KB at most; never names or
     *     addresses
     * @return the event's id
     * @throws IllegalStateException outside a transaction
     */
    UUID append(EventType type, Topic topic, @Nullable UUID workspaceId, Object data);

    /**
     * As {@link #append(EventType, Topic, UUID, Object)}, of something that happened elsewhere before it is told here.
     *
     * @param at when it happened; its number on the topic follows the telling, not the happening
     */
    UUID append(EventType type, Topic topic, @Nullable UUID workspaceId, Object data, Instant at);
}
