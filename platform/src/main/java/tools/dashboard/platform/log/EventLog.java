package tools.dashboard.platform.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a change writes its events. */
public interface EventLog {

    /**
     * Adds an event to the running transaction. It is written by that transaction's last statements, so that a topic
     * is locked for as short as possible, and becomes visible with its commit or not at all.
     *
     * @param data ids and values of the change, as the contract's schema has them; never names or addresses
     * @return the event's id
     * @throws IllegalStateException outside a transaction
     */
    UUID append(EventType type, Topic topic, @Nullable UUID workspaceId, Object data);
}
