package tools.dashboard.websocket.message;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client is told. {@code id} is that of the request it answers. */
public sealed interface ServerMessage {

    /** The version of what is said here; a client that speaks another one is refused. */
    int PROTOCOL = 1;

    record Hello(@Nullable String id, String connectionId, long heartbeatSeconds, Limits limits)
            implements ServerMessage {}

    /**
     * Watching: events after {@code seq} follow, and those before it that the client lacks.
     *
     * @param ticket opens the topic again to this session
     */
    record Subscribed(@Nullable String id, String topic, long seq, String ticket, Company present)
            implements ServerMessage {}

    /** @param json the logged event's own JSON, as its owner wrote it */
    record Event(String topic, long seq, String json) implements ServerMessage {}

    /** What happened up to {@code seq} cannot be told: the client loads anew. Events after it follow. */
    record Resync(String topic, long seq) implements ServerMessage {}

    /**
     * Who came, who went, and who is on other devices now.
     *
     * @param devices all of theirs who came or changed
     */
    record Presence(String topic, Set<UUID> joined, Set<UUID> left, Map<UUID, Set<Device>> devices)
            implements ServerMessage {

        public Presence {
            joined = Set.copyOf(joined);
            left = Set.copyOf(left);
            devices = Map.copyOf(devices);
        }
    }

    /** All who are there, whatever was told before. */
    record Present(String topic, Company present) implements ServerMessage {}

    /**
     * What another client says on the topic.
     *
     * @param json {@code {"kind", "userId", "device", "data"}}
     */
    record Said(String topic, String json) implements ServerMessage {}

    /** What the client wanted to say to the others was passed on. */
    record Passed(String id) implements ServerMessage {}

    record Unsubscribed(@Nullable String id, String topic, Farewell reason) implements ServerMessage {}

    record Authenticated(@Nullable String id, Instant expiresAt) implements ServerMessage {}

    /** The session cannot be confirmed: nothing is told or heard until {@link Resumed} or the end. */
    record Paused() implements ServerMessage {}

    record Resumed() implements ServerMessage {}

    record Pong(@Nullable String id) implements ServerMessage {}

    /** @param topic the one it is about, where it is about one */
    record Failure(@Nullable String id, @Nullable String topic, ErrorCode code, String detail)
            implements ServerMessage {}

    /** What a client must keep to. */
    record Limits(long messageBytes, int messagesPerSecond, int subscriptions) {}
}
