package tools.dashboard.websocket.room;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What all rooms of a node together keep of events, for those who catch up. Each room's part is bounded by itself; this
 * bounds thousands of them, which fall behind in the same moment when the node is overloaded. Thread-safe.
 */
final class Kept {

    /** Of the heap: 8 MB on the smallest node. */
    private static final long SHARE = 12;

    /** Of an event, beside its text: what it is listed in. */
    private static final int OVERHEAD_BYTES = 256;

    private final long most = Runtime.getRuntime().maxMemory() / SHARE;
    private final AtomicLong bytes = new AtomicLong();

    void add(String json) {
        bytes.addAndGet(size(json));
    }

    void remove(String json) {
        bytes.addAndGet(-size(json));
    }

    /** Whether nothing more should be kept that the log can be asked for. */
    boolean full() {
        return bytes.get() > most;
    }

    /** As it was read, and as it is written to the sockets. */
    private static long size(String json) {
        return 2L * json.length() + OVERHEAD_BYTES;
    }
}
