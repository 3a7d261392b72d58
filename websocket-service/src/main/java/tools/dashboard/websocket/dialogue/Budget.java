package tools.dashboard.websocket.dialogue;

/** How many messages one person may send on this node, whatever the number of their sockets. Thread-safe. */
final class Budget {

    /** Messages refused in a row, after which it is no accident. */
    private static final int PATIENCE = 20;

    private final Bucket usual;
    private final Bucket strict;
    private int refused;

    Budget(int perSecond, long now) {
        usual = new Bucket(perSecond, now);
        strict = new Bucket(Math.max(1, perSecond / 2), now);
    }

    enum Verdict {
        GRANTED,
        REFUSED,
        EXHAUSTED
    }

    /** Whether other nodes count too, or nobody knows what is said there. */
    enum Rate {
        USUAL,
        STRICT
    }

    /** @param now {@link System#nanoTime()} */
    synchronized Verdict spend(Rate rate, long now) {
        Bucket bucket = rate == Rate.USUAL ? usual : strict;
        if (!bucket.take(now)) {
            return refuse();
        }
        return Verdict.GRANTED;
    }

    synchronized Verdict refuse() {
        refused++;
        return refused > PATIENCE ? Verdict.EXHAUSTED : Verdict.REFUSED;
    }

    /** A message was read. */
    synchronized void read() {
        refused = 0;
    }

    private static final class Bucket {

        private final int perSecond;
        private double left;
        private long countedAt;

        Bucket(int perSecond, long now) {
            this.perSecond = perSecond;
            left = perSecond;
            countedAt = now;
        }

        boolean take(long now) {
            left = Math.min(perSecond, left + (now - countedAt) / 1e9 * perSecond);
            countedAt = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
