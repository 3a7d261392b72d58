package tools.dashboard.websocket.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.dashboard.websocket.protocol.ServerMessages;
import tools.dashboard.websocket.upstream.OwnerLog;

/** Those who wait to become members of a room, each at a position of their own. Guarded by the room's lock. */
final class Joiners {

    private static final long CATCH_UP_BYTES = 512 * 1024;

    private final String topic;
    private final Set<Subscription> waiting = new LinkedHashSet<>();

    Joiners(String topic) {
        this.topic = topic;
    }

    void add(Subscription subscription) {
        waiting.add(subscription);
    }

    void remove(Subscription subscription) {
        waiting.remove(subscription);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    List<Subscription> round() {
        return List.copyOf(waiting);
    }

    /** The earliest position that differs from where the room stands, or {@link OwnerLog#HEAD} when there is none. */
    static long earliest(List<Subscription> round, long seq) {
        return round.stream()
                .mapToLong(Subscription::position)
                .filter(position -> position != Subscription.NOWHERE && position != seq)
                .min()
                .orElse(OwnerLog.HEAD);
    }

    /** Those whose position the log does not reach in one question load anew. */
    void resyncBefore(List<Subscription> round, long reachable, long head, Map<UUID, Integer> present) {
        round.stream()
                .filter(joiner -> joiner.position() != Subscription.NOWHERE && joiner.position() < reachable)
                .forEach(joiner -> resync(joiner, head, present));
    }

    /** Brings everybody of the round who still waits to {@code seq} and hands them over. */
    void admit(
            List<Subscription> round, long seq, Tail tail, Map<UUID, Integer> present, Consumer<Subscription> member) {
        for (Subscription joiner : round) {
            if (!waiting.remove(joiner)) {
                continue;
            }
            if (joiner.position() == Subscription.NOWHERE) {
                joiner.moveTo(seq);
            }
            long bytes = joiner.position() > seq ? -1 : tail.bytes(joiner.position(), seq);
            if (bytes < 0 || bytes > CATCH_UP_BYTES) {
                resync(joiner, seq, present);
            }
            joiner.greet(ServerMessages.subscribed(joiner.requestId(), topic, seq, present));
            for (long next = joiner.position() + 1; next <= seq; next++) {
                byte[] missed = tail.get(next);
                if (missed != null) {
                    joiner.send(missed);
                }
            }
            member.accept(joiner);
        }
    }

    private void resync(Subscription joiner, long head, Map<UUID, Integer> present) {
        joiner.greet(ServerMessages.subscribed(joiner.requestId(), topic, head, present));
        joiner.resync(head);
    }
}
