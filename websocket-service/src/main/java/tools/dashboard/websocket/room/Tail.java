package tools.dashboard.websocket.room;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.socket.Announcement;

/** The few events of a topic that wait for one before them, or that somebody who catches up still needs. Bounded. */
final class Tail {

    private static final int LONGEST = 1_000;
    private static final long HEAVIEST = 2 * 1024 * 1024;

    private record Waiting(String json, Announcement event) {

        int weight() {
            return json.length();
        }
    }

    private final String topic;
    private final Kept kept;
    /** In most rooms nothing waits. */
    private NavigableMap<Long, Waiting> events = Collections.emptyNavigableMap();

    private long weight;

    /** @param kept by all rooms */
    Tail(String topic, Kept kept) {
        this.topic = topic;
        this.kept = kept;
    }

    /** @return false when there was no room: the log has to be asked for it later */
    boolean add(long seq, String json) {
        if (events.isEmpty()) {
            events = new TreeMap<>();
        }
        Waiting before =
                events.put(seq, new Waiting(json, new Announcement(new ServerMessage.Event(topic, seq, json))));
        weight += json.length();
        kept.add(json);
        if (before != null) {
            removed(before);
        }
        boolean fits = true;
        while (events.size() > LONGEST || weight > HEAVIEST) {
            // The earliest are worth most: they close the gap.
            removed(events.pollLastEntry());
            fits = false;
        }
        return fits;
    }

    @Nullable
    Announcement get(long seq) {
        Waiting waiting = events.get(seq);
        return waiting == null ? null : waiting.event();
    }

    boolean hasAfter(long seq) {
        return events.higherKey(seq) != null;
    }

    void forgetUpTo(long seq) {
        while (!events.isEmpty() && events.firstKey() <= seq) {
            removed(events.pollFirstEntry());
        }
        if (events.isEmpty()) {
            events = Collections.emptyNavigableMap();
        }
    }

    /** How much is kept from the first to the second, or -1 when one in between is missing. */
    long weight(long fromExclusive, long toInclusive) {
        long sum = 0;
        for (long seq = fromExclusive + 1; seq <= toInclusive; seq++) {
            Waiting waiting = events.get(seq);
            if (waiting == null) {
                return -1;
            }
            sum += waiting.weight();
        }
        return sum;
    }

    private void removed(Map.Entry<Long, Waiting> entry) {
        removed(entry.getValue());
    }

    private void removed(Waiting waiting) {
        weight -= waiting.weight();
        kept.remove(waiting.json());
    }
}
