package tools.dashboard.websocket.room;

import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.presence.Attendee;
import tools.dashboard.websocket.socket.Announcement;
import tools.dashboard.websocket.socket.Connection;

/** One socket's interest in one topic, whose right to it has been checked. The room's lock guards what changes. */
public final class Subscription {

    /** Position of one that has seen nothing and wants only what comes. */
    static final long NOWHERE = -1;

    private final Connection connection;
    private final @Nullable String requestId;
    private final String topic;
    private final Attendee attendee;
    private long position;
    private @Nullable String ticket;
    private boolean member;

    /** @param after the last {@code seq} that the client has */
    public Subscription(
            Connection connection, @Nullable String requestId, String topic, Attendee attendee, @Nullable Long after) {
        this.connection = connection;
        this.requestId = requestId;
        this.topic = topic;
        this.attendee = attendee;
        this.position = after == null ? NOWHERE : after;
    }

    /**
     * To be called once, before it first enters.
     *
     * @param again opens the topic to the client when it comes back
     */
    public Subscription ticketed(String again) {
        ticket = again;
        return this;
    }

    String topic() {
        return topic;
    }

    public Attendee attendee() {
        return attendee;
    }

    Connection connection() {
        return connection;
    }

    long position() {
        return position;
    }

    void moveTo(long seq) {
        position = seq;
    }

    boolean member() {
        return member;
    }

    void member(boolean is) {
        member = is;
    }

    /**
     * It begins to watch, or goes on.
     *
     * @param present who came and went while it was away is in no log
     */
    void welcome(long seq, Company present) {
        String again = ticket;
        if (again != null) {
            connection.send(new ServerMessage.Subscribed(requestId, topic, seq, again, present));
            ticket = null;
        } else {
            connection.send(new ServerMessage.Present(topic, present));
        }
    }

    void resync(long seq) {
        position = seq;
        connection.send(new ServerMessage.Resync(topic, seq));
    }

    void send(Announcement announcement) {
        connection.send(announcement);
    }
}
