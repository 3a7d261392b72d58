package tools.dashboard.websocket.dialogue;

/** How many messages one person may send on this node, whatever the number of their sockets. Thread-safe. */
final class Budget {

    /** Messages refused in a row, after which it is no accident. */
    private static final int PATIENCE = 20;

    private final int perSecond;
    private double left;
    private long countedAt;
    private int refused;

    Budget(int perSecond, long now) {
        this.perSecond = perSecond;
        this.left = perSecond;
        this.countedAt = now;
    }

    enum Verdict {
        GRANTED,
        REFUSED,
        EXHAUSTED
    }

    /** @param now {@link System#nanoTime()} */
    synchronized Verdict spend(long now) {
        left = Math.min(perSecond, left + (now - countedAt) / 1e9 * perSecond);
        countedAt = now;
        if (left >= 1) {
            left--;
            refused = 0;
            return Verdict.GRANTED;
        }
        refused++;
        return refused > PATIENCE ? Verdict.EXHAUSTED : Verdict.REFUSED;
    }
}
