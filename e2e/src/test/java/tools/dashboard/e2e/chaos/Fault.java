package tools.dashboard.e2e.chaos;

import java.time.Duration;
import java.time.Instant;

/** Something that goes wrong, and is right again by itself or by {@link #heal}. */
interface Fault {

    /** Within which all works again after a service was killed, which the supervisor starts again. */
    Duration AFTER_A_SERVICE = Duration.ofSeconds(20);
    /** Within which all works again after a store, or the way to it, is back. */
    Duration AFTER_A_STORE = Duration.ofSeconds(10);

    String name();

    Duration healthyWithin();

    /** Before anybody works. */
    default void prepare() throws Exception {}

    void strike() throws Exception;

    /** How long it lasts. */
    Duration lasts();

    /**
     * Ends it.
     *
     * @return when {@link #healthyWithin()} begins
     */
    Instant heal(Instant struck) throws Exception;

    /** After all was looked at. */
    default void tidy() throws Exception {}
}
