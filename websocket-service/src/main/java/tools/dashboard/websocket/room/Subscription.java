package tools.dashboard.websocket.room;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.protocol.ServerMessages;
import tools.dashboard.websocket.socket.Connection;

/** One socket's interest in one topic, whose right to it has been checked. The room's lock guards what changes. */
public final class Subscription {

    /** Position of one that has seen nothing and wants only what comes. */
    static final long NOWHERE = -1;

    private final Connection connection;
    private final @Nullable String requestId;
    private final String topic;
    private final UUID userId;
    private long position;
    private boolean greeted;

    /** @param after the last {@code seq} that the client has */
    public Subscription(
            Connection connection, @Nullable String requestId, String topic, UUID userId, @Nullable Long after) {
        this.connection = connection;
        this.requestId = requestId;
        this.topic = topic;
        this.userId = userId;
        this.position = after == null ? NOWHERE : after;
    }

    String topic() {
        return topic;
    }

    UUID userId() {
        return userId;
    }

    String connectionId() {
        return connection.id();
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    long position() {
        return position;
    }

    void moveTo(long seq) {
        position = seq;
    }

    boolean greeted() {
        return greeted;
    }

    void greet(String subscribed) {
        if (!greeted) {
            greeted = true;
            connection.send(subscribed);
        }
    }

    void resync(long seq) {
        position = seq;
        connection.send(ServerMessages.resync(topic, seq));
    }

    void send(byte[] message) {
        connection.send(message);
    }

    void send(String message) {
        connection.send(message.getBytes(StandardCharsets.UTF_8));
    }
}
