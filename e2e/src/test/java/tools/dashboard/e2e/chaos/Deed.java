package tools.dashboard.e2e.chaos;

import java.util.Random;

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

    static Deed of(Kind kind, Board board, String task, Random random) {
        String trace = hex(random) + hex(random);
        String mark = kind == Kind.INVITATION ? "guest-" + trace + "@example.test" : "chaos-" + trace;
        return new Deed(kind, trace, "key-" + trace, board, task, mark);
    }

    static Deed move(Board board, String task, String status, Random random) {
        String trace = hex(random) + hex(random);
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

    /** Never all zeros, which no trace may be. */
    private static String hex(Random random) {
        return "%016x".formatted(random.nextLong() | 1);
    }
}
