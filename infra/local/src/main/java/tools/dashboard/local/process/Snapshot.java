package tools.dashboard.local.process;

/**
 * A component at one moment.
 *
 * @param pid 0 when no process runs
 * @param restarts how often it was started again after it died
 */
public record Snapshot(String name, State state, long pid, int restarts, String address) {}
