package tools.dashboard.platform.log;

/** Tells other nodes at once what they would find a little later by themselves. Nothing relies on a hint. */
public interface Hints {

    /**
     * Neither blocks nor fails; the hint is lost when nobody can take it. Those that are sent while one is under way share
     * the next.
     */
    void send(String channel);

    /** Calls back, on a thread that must not be held, for each hint on the channel. */
    void listen(String channel, Runnable listener);
}
