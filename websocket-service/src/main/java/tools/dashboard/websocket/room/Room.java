package tools.dashboard.websocket.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.presence.Roster;
import tools.dashboard.websocket.socket.Announcement;
import tools.dashboard.websocket.upstream.OwnerLog;

/**
 * One topic on this node. Those who join with a position of their own, and all members after a gap, are caught up from the
 * owner's log by one worker, so that one question serves however many wait. Thread-safe; nothing blocks but the worker.
 */
final class Room {

    private final String topic;
    private final RoomContext context;
    private final CatchUp catchUp;
    private final ReentrantLock lock = new ReentrantLock();
    private final Members members;
    private final Joiners joiners;
    private boolean behind;
    private boolean working;

    Room(String topic, RoomContext context, Roster roster) {
        this.topic = topic;
        this.context = context;
        catchUp = new CatchUp(this, context, roster);
        members = new Members(topic, context);
        joiners = new Joiners();
    }

    String topic() {
        return topic;
    }

    void join(Subscription subscription) {
        lock.lock();
        try {
            joiners.add(subscription);
            if (members.located() && subscription.position() > members.seq()) {
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
            members.remove(subscription);
            joiners.remove(subscription);
        } finally {
            lock.unlock();
        }
    }

    void heard(long seq, String event) {
        lock.lock();
        try {
            if (members.congested() || (working && context.kept().full())) {
                behind = true;
                work();
                return;
            }
            if (!working && !(members.located() && context.certain().getAsBoolean())) {
                // Nobody it could be delivered to now: the log has it when there is.
                behind = members.located();
                return;
            }
            if (!members.heard(seq, event)) {
                behind = true;
            }
            if (!working) {
                members.forgetDelivered();
            }
            if (behind) {
                work();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nobody holds it any more. */
    void close() {
        lock.lock();
        try {
            members.forgetAll();
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
    boolean tell(Announcement announcement) {
        lock.lock();
        try {
            if (!context.certain().getAsBoolean()) {
                return false;
            }
            members.tell(announcement);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether what happens has to wait for what is on its way to the members. */
    boolean congested() {
        lock.lock();
        try {
            return members.congested();
        } finally {
            lock.unlock();
        }
    }

    /** What the worker has to do next; when nothing, it has stopped working. */
    Optional<Round> nextRound() {
        lock.lock();
        try {
            boolean idle = joiners.isEmpty() && (!behind || members.isEmpty());
            if (!idle && context.certain().getAsBoolean()) {
                List<Subscription> waiting = joiners.round();
                return Optional.of(new Round(waiting, from(waiting), members.seq()));
            }
            // When it cannot be delivered now, catchUp() comes again as soon as it can.
            working = false;
            behind = behind && !members.isEmpty();
            members.rest();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a round that needed nothing from the log. */
    void settle(Round round, Company present) {
        lock.lock();
        try {
            if (context.certain().getAsBoolean()) {
                joiners.admit(round.joiners(), members, present);
            }
        } finally {
            lock.unlock();
        }
    }

    void settle(Round round, OwnerLog.Answer page, Company present) {
        lock.lock();
        try {
            if (!context.certain().getAsBoolean()) {
                return;
            }
            long head = page.entries().isEmpty()
                    ? page.head()
                    : Math.max(page.head(), page.entries().getLast().seq());
            long reachable = head - OwnerLog.PAGE;
            if (round.from() < reachable) {
                joiners.resyncBefore(round.joiners(), reachable, head, present);
                members.resyncBefore(reachable, head);
                return;
            }
            behind = !members.catchUp(page, head);
            joiners.admit(round.joiners(), members, present);
        } finally {
            lock.unlock();
        }
    }

    private long from(List<Subscription> waiting) {
        long earliest = Joiners.earliest(waiting, members.seq());
        if (!members.located()) {
            return earliest;
        }
        if (behind) {
            return Math.min(earliest, members.seq());
        }
        return earliest == OwnerLog.HEAD ? Round.NOT_ASKED : earliest;
    }

    private void work() {
        if (working) {
            return;
        }
        try {
            working = true;
            context.reading().execute(catchUp);
        } catch (RejectedExecutionException stopping) {
            working = false;
        }
    }
}
