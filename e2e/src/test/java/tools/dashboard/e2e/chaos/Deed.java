package tools.dashboard.e2e.chaos;

import java.util.UUID;

/**
 * Something that a writer wants done once. It keeps its ids however often it is asked for.
 *
 * @param trace under which the log and the history have it
 * @param key its Idempotency-Key
 * @param task the id of the task that it is about; empty where it makes one
 * @param mark what nobody else writes: a title, a text, a file's name, an address; of a move, the status
 */
record Deed(Kind kind, String trace, String key, Board board, String task, String mark) {

    enum Kind {
        TASK,
        MOVE,
        COMMENT,
        FILE,
        INVITATION
    }

    static Deed of(Kind kind, Board board, String task) {
        String trace = unique();
        return new Deed(
                kind,
                trace,
                "key-" + trace,
                board,
                task,
                kind == Kind.INVITATION ? "guest-" + trace + "@example.test" : "chaos-" + trace);
    }

    static Deed move(Board board, String task, String status) {
        String trace = unique();
        return new Deed(Kind.MOVE, trace, "key-" + trace, board, task, status);
    }

    /** Without the flag that asks for every request to be logged. */
    String traceParent() {
        return "00-" + trace + "-" + trace.substring(0, 16) + "-00";
    }

    @Override
    public String toString() {
        return kind + " " + trace + " on " + board.topic();
    }

    /** Not by the seed: what an earlier run left behind must not pass for this one's. */
    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
