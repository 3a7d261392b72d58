package tools.dashboard.websocket.room;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.protocol.ServerMessages;

/** The few events of a topic that wait for one before them, or that somebody who catches up still needs. Bounded. */
final class Tail {

    private static final int LONGEST = 1_000;
    private static final long HEAVIEST = 2 * 1024 * 1024;

    private final String topic;
    private final TreeMap<Long, byte[]> messages = new TreeMap<>();
    private long weight;

    Tail(String topic) {
        this.topic = topic;
    }

    /** @return false when there was no room: the log has to be asked for it later */
    boolean add(long seq, String event) {
        byte[] message = ServerMessages.event(topic, event).getBytes(StandardCharsets.UTF_8);
        byte[] before = messages.put(seq, message);
        weight += message.length - (before == null ? 0 : before.length);
        boolean kept = true;
        while (messages.size() > LONGEST || weight > HEAVIEST) {
            // The earliest are worth most: they close the gap.
            weight -= messages.pollLastEntry().getValue().length;
            kept = false;
        }
        return kept;
    }

    byte @Nullable [] get(long seq) {
        return messages.get(seq);
    }

    boolean hasAfter(long seq) {
        return messages.higherKey(seq) != null;
    }

    void forgetUpTo(long seq) {
        while (!messages.isEmpty() && messages.firstKey() <= seq) {
            weight -= messages.pollFirstEntry().getValue().length;
        }
    }

    /** Bytes from the first to the second, or -1 when one in between is missing. */
    long bytes(long fromExclusive, long toInclusive) {
        long bytes = 0;
        for (long seq = fromExclusive + 1; seq <= toInclusive; seq++) {
            byte[] message = messages.get(seq);
            if (message == null) {
                return -1;
            }
            bytes += message.length;
        }
        return bytes;
    }
}
