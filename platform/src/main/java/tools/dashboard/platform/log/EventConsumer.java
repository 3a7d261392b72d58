package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.List;

/**
 * A reader of this service's log. Each event comes at least once, those of a topic in their order, and on one node at a
 * time; be idempotent by event id. It runs as {@code Actor.system(name())}, outside a transaction.
 */
public interface EventConsumer {

    /** The name of its cursor: never change it, or everything comes again. */
    String name();

    /**
     * Whether it may be given all events again: it makes a copy of something out of them, and whatever it does for an
     * event does no harm when that event is long past.
     */
    default boolean rebuildable() {
        return false;
    }

    /**
     * Under load it is given what came within this time, instead of an event each; the first after a rest does not wait.
     * The longer, the less each costs: a second where nobody waits.
     */
    default Duration gathering() {
        return Duration.ofMillis(100);
    }

    /** Called before the first events of the log: what was remembered of the events before may be of another copy. */
    default void fromTheStart() {}

    /** Called before the first events that this node gets: another node may have been given those before them. */
    default void takenOver() {}

    /** Takes up to 500 events. When it throws, the same events come again later; none is skipped. */
    void consume(List<LoggedEvent> events);
}
