package tools.dashboard.websocket.socketio;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far each watched topic has been told to one client, in one short text that goes along with every event: whatever
 * was told before the last event that a client has, it has. Not thread-safe.
 */
final class Positions {

    /** With more topics than that there is no recovery: the text would weigh more than the events. */
    static final int MOST = 20;

    private static final class Place {

        private final int index;
        private long seq;

        Place(int index, long seq) {
            this.index = index;
            this.seq = seq;
        }
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private int next;

    /** @param first the first index to be given */
    Positions(int first) {
        next = first;
    }

    /** @return the index that the topic has from now on */
    int add(String topic, long seq) {
        Place place = new Place(next++, seq);
        places.put(topic, place);
        return place.index;
    }

    void restore(String topic, int index, long seq) {
        places.put(topic, new Place(index, seq));
        next = Math.max(next, index + 1);
    }

    /** @return the index that it had, or -1 */
    int remove(String topic) {
        Place place = places.remove(topic);
        return place == null ? -1 : place.index;
    }

    void move(String topic, long seq) {
        Place place = places.get(topic);
        if (place != null) {
            place.seq = seq;
        }
    }

    int size() {
        return places.size();
    }

    /** Indices and numbers: {@code 0:17,3:4}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Place place : places.values()) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(place.index).append(':').append(place.seq);
        }
        return text.toString();
    }

    /** What {@link #text} said; what is malformed in it is left out. */
    static Map<Integer, Long> read(@Nullable String text) {
        Map<Integer, Long> positions = new HashMap<>();
        if (text == null) {
            return positions;
        }
        for (String part : text.split(",", MOST + 1)) {
            int colon = part.indexOf(':');
            try {
                if (colon > 0) {
                    positions.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
                }
            } catch (NumberFormatException malformed) {
                continue;
            }
        }
        return positions;
    }
}
