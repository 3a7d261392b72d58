package tools.dashboard.websocket.upstream;

/** Whether somebody may say something to the others on a topic. */
public sealed interface Permission {

    /**
     * @param bytes the longest that may be said
     * @param perSecond how often
     */
    record Granted(int bytes, int perSecond) implements Permission {}

    record Refused() implements Permission {}

    /** It could not be asked in time. */
    record Unknown() implements Permission {}
}
