package tools.dashboard.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A store, a service or a front end, as a process that can be started again and again. */
public interface Component {
    String name();

    /** The ports that must be free before its first start. */
    List<Integer> ports();

    /**
     * Makes its files; called before every start, and cheap when nothing is missing.
     *
     * @throws tools.dashboard.local.machine.CannotStart when that fails
     */
    void prepare();

    Launch launch() throws IOException;

    /** Whether it has all that lets it start fast. */
    default boolean trained() {
        return true;
    }

    /**
     * Makes what lets it start fast the next time; an interrupt ends it.
     *
     * @throws tools.dashboard.local.machine.CannotStart when that fails
     */
    default void train() {}

    /** Whether it serves. Asked every 100 ms during a start. */
    boolean ready();

    /** Whether a newer build of it is there than the one that was prepared last. */
    default boolean outdated() {
        return false;
    }

    /** Whether others may start before it is ready. */
    default boolean slow() {
        return false;
    }

    /** How long it may take to stop before it is killed. */
    default Duration grace() {
        return Duration.ofSeconds(15);
    }

    /** The signal that asks it to stop. */
    default String stopSignal() {
        return "TERM";
    }

    /** What a person is told once it is ready, such as its address. */
    default String address() {
        return ports().isEmpty() ? "" : "127.0.0.1:" + ports().getFirst();
    }
}
