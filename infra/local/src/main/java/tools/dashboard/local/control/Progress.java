package tools.dashboard.local.control;

import java.util.ArrayList;
import java.util.List;

/** What happened so far, for everybody who asks, in order. Keeps the last 500 lines. */
public final class Progress {
    private static final int KEPT = 500;

    private final List<String> lines = new ArrayList<>();
    private long dropped;

    public synchronized void report(String line) {
        lines.add(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
            dropped++;
        }
        notifyAll();
    }

    /** Lines from a position on; waits up to 200 ms when there is none. */
    synchronized List<String> from(long position) throws InterruptedException {
        if (position >= end()) {
            wait(200);
        }
        int start = (int) Math.max(0, position - dropped);
        return start >= lines.size() ? List.of() : List.copyOf(lines.subList(start, lines.size()));
    }

    synchronized long end() {
        return dropped + lines.size();
    }
}
