package tools.dashboard.local.process;

/** Where a kept process stands. */
public enum State {
    STOPPED,
    STARTING,
    READY,
    /** It died, or never became ready, and is waiting to be started again. */
    FAILED,
    STOPPING
}
