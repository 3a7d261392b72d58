package tools.dashboard.websocket.room;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.protocol.ServerMessages;
import tools.dashboard.websocket.upstream.OwnerLog;

/**
 * One topic on this node. Members stand at one common {@code seq} and get every event after it once and in order. Those
 * who join with an older position, and all members after a gap, are caught up from the owner's log by one worker, so that
 * one question serves however many wait. Thread-safe; nothing blocks but the worker.
 */
final class Room {

    private static final Logger log = LoggerFactory.getLogger(Room.class);
    private static final long UNKNOWN = -1;
    private static final long CATCH_UP_BYTES = 512 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String topic;
    private final RoomContext context;
    private final Roster roster;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Subscription> members = new LinkedHashSet<>();
    private final Set<Subscription> joining = new LinkedHashSet<>();
    private final Tail tail;
    private long seq = UNKNOWN;
    private boolean behind;
    private boolean working;

    Room(String topic, RoomContext context, Roster roster) {
        this.topic = topic;
        this.context = context;
        this.roster = roster;
        tail = new Tail(topic);
    }

    void join(Subscription subscription) {
        lock.lock();
        try {
            joining.add(subscription);
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
            joining.remove(subscription);
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
            context.blocking().execute(this::workUntilDone);
        } catch (RejectedExecutionException stopping) {
            working = false;
        }
    }

    private void workUntilDone() {
        Duration pause = Duration.ofMillis(250);
        while (true) {
            boolean listening = context.feed().settled();
            List<Subscription> round;
            long from;
            lock.lock();
            try {
                boolean idle = joining.isEmpty() && (!behind || members.isEmpty());
                if (idle || !listening || !context.certain().getAsBoolean()) {
                    // When it cannot be delivered now, catchUp() comes again as soon as it can.
                    working = false;
                    behind = behind && !members.isEmpty();
                    if (members.isEmpty()) {
                        seq = UNKNOWN;
                        tail.forgetUpTo(Long.MAX_VALUE);
                    } else {
                        tail.forgetUpTo(seq);
                    }
                    return;
                }
                round = List.copyOf(joining);
                from = from(round);
            } finally {
                lock.unlock();
            }
            Map<UUID, Integer> present = roster.present();
            Optional<OwnerLog.Answer> answer =
                    from == UNKNOWN ? Optional.empty() : context.log().after(topic, from);
            lock.lock();
            try {
                if (from == UNKNOWN) {
                    admit(round, present);
                } else if (answer.isPresent()) {
                    settle(round, from, answer.get(), present);
                    pause = Duration.ofMillis(250);
                }
            } catch (RuntimeException fault) {
                log.error("room {} failed", topic, fault);
            } finally {
                lock.unlock();
            }
            if (from != UNKNOWN && answer.isEmpty()) {
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** Where the next question to the log begins, or {@link #UNKNOWN} when none is needed. */
    private long from(List<Subscription> round) {
        long from = OwnerLog.HEAD;
        boolean ask = seq == UNKNOWN;
        if (seq != UNKNOWN && behind) {
            from = seq;
            ask = true;
        }
        for (Subscription joiner : round) {
            if (joiner.position() != Subscription.NOWHERE && joiner.position() != seq) {
                from = Math.min(from, joiner.position());
                ask = true;
            }
        }
        return ask ? from : UNKNOWN;
    }

    private void settle(List<Subscription> round, long from, OwnerLog.Answer answer, Map<UUID, Integer> present) {
        if (!context.certain().getAsBoolean()) {
            return;
        }
        long last = answer.entries().isEmpty()
                ? UNKNOWN
                : answer.entries().getLast().seq();
        long head = Math.max(answer.head(), last);
        long reachable = head - OwnerLog.PAGE;
        if (from < reachable) {
            round.stream()
                    .filter(joiner -> joiner.position() != Subscription.NOWHERE && joiner.position() < reachable)
                    .forEach(joiner -> resync(joiner, head, present));
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
        admit(round, present);
    }

    private void admit(List<Subscription> round, Map<UUID, Integer> present) {
        for (Subscription joiner : round) {
            if (!joining.contains(joiner)) {
                continue;
            }
            if (joiner.position() == Subscription.NOWHERE) {
                joiner.moveTo(seq);
            }
            long bytes = joiner.position() > seq ? -1 : tail.bytes(joiner.position(), seq);
            if (bytes < 0 || bytes > CATCH_UP_BYTES) {
                resync(joiner, seq, present);
            }
            joining.remove(joiner);
            joiner.greet(ServerMessages.subscribed(joiner.requestId(), topic, seq, present));
            for (long next = joiner.position() + 1; next <= seq; next++) {
                byte[] missed = tail.get(next);
                if (missed != null) {
                    joiner.send(missed);
                    context.delivered().increment();
                }
            }
            members.add(joiner);
        }
    }

    private void resync(Subscription joiner, long head, Map<UUID, Integer> present) {
        joiner.greet(ServerMessages.subscribed(joiner.requestId(), topic, head, present));
        joiner.resync(head);
    }

    private void jumpTo(long head) {
        members.forEach(member -> member.resync(head));
        tail.forgetUpTo(head);
        seq = head;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
