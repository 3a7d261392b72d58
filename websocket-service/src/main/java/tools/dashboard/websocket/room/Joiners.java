package tools.dashboard.websocket.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.socket.Announcement;
import tools.dashboard.websocket.upstream.OwnerLog;

/** Those who wait to become members of a room, each at a position of their own. Guarded by the room's lock. */
final class Joiners {

    /** What somebody may have to be told at once, all their topics together, before they load anew instead. */
    private static final long CATCH_UP_BYTES = 512 * 1024;

    /** In most rooms nobody waits. */
    private Set<Subscription> waiting = Set.of();

    void add(Subscription subscription) {
        if (waiting.isEmpty()) {
            waiting = new LinkedHashSet<>(2);
        }
        waiting.add(subscription);
    }

    boolean remove(Subscription subscription) {
        boolean waited = !waiting.isEmpty() && waiting.remove(subscription);
        if (waiting.isEmpty()) {
            waiting = Set.of();
        }
        return waited;
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

    /** Those whose position the log does not reach in one question load anew: they need no more than where it stands. */
    void resyncBefore(List<Subscription> round, long reachable, long head, Company present) {
        round.stream()
                .filter(waiting::contains)
                .filter(joiner -> joiner.position() != Subscription.NOWHERE && joiner.position() < reachable)
                .forEach(joiner -> {
                    joiner.welcome(head, present);
                    joiner.resync(head);
                });
    }

    /** Brings everybody of the round who still waits to where the members stand, and makes them members. */
    void admit(List<Subscription> round, Members members, Company present) {
        for (Subscription joiner : round) {
            if (remove(joiner)) {
                admit(joiner, members, present);
            }
        }
    }

    private static void admit(Subscription joiner, Members members, Company present) {
        long seq = members.seq();
        if (joiner.position() == Subscription.NOWHERE) {
            joiner.moveTo(seq);
        }
        joiner.welcome(seq, present);
        long missed = joiner.position() > seq ? -1 : members.tail().weight(joiner.position(), seq);
        if (missed < 0 || (missed > 0 && missed + joiner.connection().unread() > CATCH_UP_BYTES)) {
            joiner.resync(seq);
        }
        for (long next = joiner.position() + 1; next <= seq; next++) {
            Announcement event = members.tail().get(next);
            if (event != null) {
                joiner.send(event);
            }
        }
        members.add(joiner);
    }
}
