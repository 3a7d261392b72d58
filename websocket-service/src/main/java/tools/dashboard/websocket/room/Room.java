package tools.dashboard.websocket.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.upstream.OwnerLog;

/**
 * One topic on this node. Members stand at one common {@code seq} and get every event after it once and in order. Those
 * who join with an older position, and all members after a gap, are caught up from the owner's log by one worker, so that
 * one question serves however many wait. Thread-safe; nothing blocks but the worker.
 */
final class Room {

    private static final long UNKNOWN = -1;

    private final String topic;
    private final RoomContext context;
    private final CatchUp catchUp;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Subscription> members = new LinkedHashSet<>();
    private final Joiners joiners;
    private final Tail tail;
    private long seq = UNKNOWN;
    private boolean behind;
    private boolean working;

    Room(String topic, RoomContext context, Roster roster) {
        this.topic = topic;
        this.context = context;
        catchUp = new CatchUp(this, context, roster);
        joiners = new Joiners(topic);
        tail = new Tail(topic);
    }

    void join(Subscription subscription) {
        lock.lock();
        try {
            joiners.add(subscription);
            if (seq != UNKNOWN && subscription.position() > seq) {
                behind = true;
            }
            work();
        } finally {
            lock.unlock();
        }
    }

    /** Takes somebody out; where they stood is kept, so that they can join again. */
    void leave(Subscription subscription) {
        lock.lock();
        try {
            if (members.remove(subscription)) {
                subscription.moveTo(seq);
            }
            joiners.remove(subscription);
        } finally {
            lock.unlock();
        }
    }

    void heard(long eventSeq, String event) {
        lock.lock();
        try {
            if (seq != UNKNOWN && eventSeq <= seq) {
                return;
            }
            if (!tail.add(eventSeq, event)) {
                behind = true;
            }
            if (seq != UNKNOWN) {
                deliver();
            }
            if (behind) {
                work();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Something may have been missed: asks the log. */
    void catchUp() {
        lock.lock();
        try {
            behind = true;
            work();
        } finally {
            lock.unlock();
        }
    }

    /** Tells the members; false when it must not be told now. */
    boolean tell(String message) {
        lock.lock();
        try {
            if (!context.certain().getAsBoolean()) {
                return false;
            }
            members.forEach(member -> member.send(message));
            return true;
        } finally {
            lock.unlock();
        }
    }

    String topic() {
        return topic;
    }

    /** What the worker has to do next; when nothing, it has stopped working. */
    Optional<Round> nextRound(boolean listening) {
        lock.lock();
        try {
            boolean idle = joiners.isEmpty() && (!behind || members.isEmpty());
            if (!idle && listening && context.certain().getAsBoolean()) {
                List<Subscription> waiting = joiners.round();
                return Optional.of(new Round(waiting, from(waiting)));
            }
            // When it cannot be delivered now, catchUp() comes again as soon as it can.
            working = false;
            behind = behind && !members.isEmpty();
            if (members.isEmpty()) {
                seq = UNKNOWN;
            }
            tail.forgetUpTo(members.isEmpty() ? Long.MAX_VALUE : seq);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void admit(Round round, Map<UUID, Integer> present) {
        lock.lock();
        try {
            joiners.admit(round.joiners(), seq, tail, present, members::add);
        } finally {
            lock.unlock();
        }
    }

    void settle(Round round, OwnerLog.Answer answer, Map<UUID, Integer> present) {
        lock.lock();
        try {
            if (!context.certain().getAsBoolean()) {
                return;
            }
            long last = answer.entries().isEmpty()
                    ? UNKNOWN
                    : answer.entries().getLast().seq();
            long head = Math.max(answer.head(), last);
            long reachable = head - OwnerLog.PAGE;
            if (round.from() < reachable) {
                joiners.resyncBefore(round.joiners(), reachable, head, present);
                if (seq != UNKNOWN && seq < reachable) {
                    jumpTo(head);
                }
                return;
            }
            answer.entries().forEach(entry -> tail.add(entry.seq(), entry.json()));
            behind = false;
            if (seq == UNKNOWN) {
                seq = head;
            }
            deliver();
            if (seq < head) {
                // The log itself lacks one: it will not come any more.
                jumpTo(head);
                deliver();
            }
            joiners.admit(round.joiners(), seq, tail, present, members::add);
        } finally {
            lock.unlock();
        }
    }

    private long from(List<Subscription> waiting) {
        long earliest = Joiners.earliest(waiting, seq);
        if (seq != UNKNOWN && behind) {
            return Math.min(earliest, seq);
        }
        return seq != UNKNOWN && earliest == OwnerLog.HEAD ? Round.NOT_ASKED : earliest;
    }

    private void jumpTo(long head) {
        members.forEach(member -> member.resync(head));
        tail.forgetUpTo(head);
        seq = head;
    }

    private void deliver() {
        if (!context.certain().getAsBoolean()) {
            behind = true;
            return;
        }
        for (byte[] next = tail.get(seq + 1); next != null; next = tail.get(seq + 1)) {
            seq++;
            byte[] message = next;
            members.forEach(member -> member.send(message));
            context.delivered().increment(members.size());
        }
        if (tail.hasAfter(seq)) {
            behind = true;
        }
        if (!working) {
            tail.forgetUpTo(seq);
        }
    }

    private void work() {
        if (working) {
            return;
        }
        try {
            working = true;
            context.blocking().execute(catchUp);
        } catch (RejectedExecutionException stopping) {
            working = false;
        }
    }
}
