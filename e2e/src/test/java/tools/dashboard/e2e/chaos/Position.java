package tools.dashboard.e2e.chaos;

/** How far one reader has come in one topic, and what was not as it should be. Read by other threads. */
final class Position {

    private volatile long seen;
    private volatile long gaps;
    private volatile long duplicates;
    private volatile long resyncs;
    private volatile String ticket = "";

    /** An event came. Only the next one is right. */
    void take(long seq) {
        if (seq <= seen) {
            duplicates++;
            return;
        }
        gaps += seq - seen - 1;
        seen = seq;
    }

    /** What was missed up to this number will not be told. */
    void skip(long seq) {
        resyncs++;
        gaps += Math.max(0, seq - seen);
        seen = Math.max(seen, seq);
    }

    void hasTicket(String fresh) {
        ticket = fresh;
    }

    String ticket() {
        return ticket;
    }

    long seen() {
        return seen;
    }

    /** @param head the topic's last number in the log */
    long gaps(long head) {
        return gaps + Math.max(0, head - seen);
    }

    /** @param head what is above it, the log does not have */
    long duplicates(long head) {
        return duplicates + Math.max(0, seen - head);
    }

    long resyncs() {
        return resyncs;
    }
}
