package tools.dashboard.platform.log;

/** Tells other nodes at once what they would find a little later by themselves. Nothing relies on a hint. */
public interface Hints {

    /** Neither blocks nor fails; the hint is lost when nobody can take it. */
    void send(String channel, String message);

    /** Calls back, on a thread that must not be held, for each hint on the channel. */
    void listen(String channel, Runnable listener);
}
