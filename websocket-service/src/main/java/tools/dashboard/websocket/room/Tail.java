package tools.dashboard.websocket.room;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.socket.Announcement;

/** The few events of a topic that wait for one before them, or that somebody who catches up still needs. Bounded. */
final class Tail {

    private static final int LONGEST = 1_000;
    private static final long HEAVIEST = 2 * 1024 * 1024;

    private record Kept(Announcement event, int weight) {}

    private final String topic;
    private final TreeMap<Long, Kept> events = new TreeMap<>();
    private long weight;

    Tail(String topic) {
        this.topic = topic;
    }

    /** @return false when there was no room: the log has to be asked for it later */
    boolean add(long seq, String json) {
        Kept kept = new Kept(new Announcement(new ServerMessage.Event(topic, seq, json)), json.length());
        Kept before = events.put(seq, kept);
        weight += kept.weight() - (before == null ? 0 : before.weight());
        boolean fits = true;
        while (events.size() > LONGEST || weight > HEAVIEST) {
            // The earliest are worth most: they close the gap.
            weight -= events.pollLastEntry().getValue().weight();
            fits = false;
        }
        return fits;
    }

    @Nullable
    Announcement get(long seq) {
        Kept kept = events.get(seq);
        return kept == null ? null : kept.event();
    }

    boolean hasAfter(long seq) {
        return events.higherKey(seq) != null;
    }

    void forgetUpTo(long seq) {
        while (!events.isEmpty() && events.firstKey() <= seq) {
            weight -= events.pollFirstEntry().getValue().weight();
        }
    }

    /** How much is kept from the first to the second, or -1 when one in between is missing. */
    long weight(long fromExclusive, long toInclusive) {
        long sum = 0;
        for (long seq = fromExclusive + 1; seq <= toInclusive; seq++) {
            Kept kept = events.get(seq);
            if (kept == null) {
                return -1;
            }
            sum += kept.weight();
        }
        return sum;
    }
}
