package tools.dashboard.platform.log;

import java.util.List;

/**
 * A reader of this service's log. Each event comes at least once, those of a topic in their order, and on one node at a
 * time; be idempotent by event id. It runs as {@code Actor.system(name())}, outside a transaction.
 */
public interface EventConsumer {

    /** The name of its cursor: never change it, or everything comes again. */
    String name();

    /** Takes up to 500 events. When it throws, the same events come again later; none is skipped. */
    void consume(List<LoggedEvent> events);
}
