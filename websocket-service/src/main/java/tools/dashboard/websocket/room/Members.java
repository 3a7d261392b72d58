package tools.dashboard.websocket.room;

import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.socket.Announcement;
import tools.dashboard.websocket.socket.Audience;
import tools.dashboard.websocket.upstream.OwnerLog;

/** Those of a room who stand at one common {@code seq} and get every event after it once and in order. Guarded by its lock. */
final class Members {

    private static final long UNKNOWN = -1;

    private final String topic;
    private final RoomContext context;
    private final Audience audience = new Audience();
    private final Tail tail;
    private long seq = UNKNOWN;

    Members(String topic, RoomContext context) {
        this.topic = topic;
        this.context = context;
        tail = new Tail(topic, context.kept());
    }

    void add(Subscription subscription) {
        subscription.member(true);
        audience.add(subscription.connection());
    }

    /** It may come back, and goes on where it stands now. */
    void remove(Subscription subscription) {
        if (subscription.member()) {
            subscription.member(false);
            subscription.moveTo(seq);
            audience.remove(subscription.connection());
        }
    }

    boolean isEmpty() {
        return audience.size() == 0;
    }

    /** Whether so much is on its way to them that more has to wait. */
    boolean congested() {
        return audience.congested();
    }

    /** Whether it is known where the topic stands. */
    boolean located() {
        return seq != UNKNOWN;
    }

    long seq() {
        return seq;
    }

    /** Events that joiners may still need; complete from the members' own on. */
    Tail tail() {
        return tail;
    }

    void tell(Announcement announcement) {
        audience.tell(announcement);
    }

    /** @return false when the log has to be asked for what is missing */
    boolean heard(long eventSeq, String event) {
        if (located() && eventSeq <= seq) {
            return true;
        }
        boolean kept = tail.add(eventSeq, event);
        return (!located() || deliver()) && kept;
    }

    /**
     * Brings all to the head of the log.
     *
     * @return false when the log has to be asked again
     */
    boolean catchUp(OwnerLog.Answer page, long head) {
        page.entries().forEach(entry -> tail.add(entry.seq(), entry.json()));
        if (!located()) {
            seq = head;
        }
        boolean complete = deliver();
        if (seq < head && tail.get(seq + 1) == null) {
            // The log itself lacks it: it will not come any more.
            jumpTo(head);
            complete = deliver();
        }
        return complete;
    }

    /** Those whom one question to the log does not bring to its head load anew. */
    void resyncBefore(long reachable, long head) {
        if (located() && seq < reachable) {
            jumpTo(head);
        }
    }

    void forgetDelivered() {
        tail.forgetUpTo(seq);
    }

    /** Nobody waits any more: only what the members have not got yet is kept. */
    void rest() {
        if (isEmpty()) {
            seq = UNKNOWN;
            forgetAll();
        } else {
            forgetDelivered();
        }
    }

    /** The room is no more. */
    void forgetAll() {
        tail.forgetUpTo(Long.MAX_VALUE);
    }

    private void jumpTo(long head) {
        audience.tell(new Announcement(new ServerMessage.Resync(topic, head)));
        tail.forgetUpTo(head);
        seq = head;
    }

    private boolean deliver() {
        if (!context.certain().getAsBoolean()) {
            return false;
        }
        for (Announcement next = tail.get(seq + 1); next != null; next = tail.get(seq + 1)) {
            seq++;
            audience.tell(next);
            context.delivered().increment(audience.size());
        }
        return !tail.hasAfter(seq);
    }
}
