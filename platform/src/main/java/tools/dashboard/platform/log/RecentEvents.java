package tools.dashboard.platform.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settled events that were read last, so that a node reads each of them once however many consumers it has. They are
 * an unbroken stretch of the log, and what follows a place of it follows that place for ever. Thread-safe.
 */
final class RecentEvents {

    private static final int MOST = 4 * ConsumerLoop.BATCH;
    private static final long HEAVIEST = 1 << 20;

    /** @param weight characters of its data */
    record Read(LoggedEvent event, int weight) {

        private boolean isAt(Position position) {
            return event.seq() == position.seq() && event.id().equals(position.id());
        }
    }

    private final List<Read> stretch = new ArrayList<>();
    private @Nullable Position before;
    private long weight;

    /** What follows the position, at most so many; nothing when that is not known here. */
    synchronized List<LoggedEvent> after(Position position, int limit) {
        int first = placeAfter(position);
        return stretch.subList(first, Math.min(stretch.size(), first + limit)).stream()
                .map(Read::event)
                .toList();
    }

    /** Keeps what was read after a position, if the stretch goes on there; one that lies further on is a new stretch. */
    synchronized void add(Position from, List<Read> events) {
        if (events.isEmpty()) {
            return;
        }
        Position end = end();
        if (end == null || from.isAfter(end)) {
            stretch.clear();
            weight = 0;
            before = from;
        } else if (!from.equals(end)) {
            return;
        }
        stretch.addAll(events);
        events.forEach(read -> weight += read.weight());
        forgetOldest();
    }

    private int placeAfter(Position position) {
        if (position.equals(before)) {
            return 0;
        }
        int at = stretch.size() - 1;
        while (at >= 0 && !stretch.get(at).isAt(position)) {
            at--;
        }
        return at < 0 ? stretch.size() : at + 1;
    }

    private @Nullable Position end() {
        return stretch.isEmpty() ? before : stretch.getLast().event().position();
    }

    private void forgetOldest() {
        int forgotten = 0;
        while (stretch.size() - forgotten > MOST || weight > HEAVIEST) {
            weight -= stretch.get(forgotten++).weight();
        }
        if (forgotten > 0) {
            before = stretch.get(forgotten - 1).event().position();
            stretch.subList(0, forgotten).clear();
        }
    }
}
