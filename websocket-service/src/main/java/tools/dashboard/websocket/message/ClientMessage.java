package tools.dashboard.websocket.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client may say. {@code id} is the client's own and comes back in the answer. */
public sealed interface ClientMessage {

    @Nullable
    String id();

    /**
     * Comes first, and once.
     *
     * @param protocol the version that the client speaks
     * @param topics what to watch from the start on
     */
    record Hello(
            @Nullable String id, int protocol, @Nullable Device device, List<Wish> topics) implements ClientMessage {

        public Hello {
            topics = List.copyOf(topics);
        }
    }

    record Subscribe(@Nullable String id, Wish wish) implements ClientMessage {}

    record Unsubscribe(@Nullable String id, String topic) implements ClientMessage {}

    record Ping(@Nullable String id) implements ClientMessage {}

    /**
     * To all others who watch the topic; it is in no log.
     *
     * @param kind one that the topic's contract allows
     * @param data a JSON object
     */
    record Say(@Nullable String id, String topic, String kind, String data) implements ClientMessage {}

    /** @param token a fresh access token of the same person */
    record Authenticate(@Nullable String id, String token) implements ClientMessage {}

    /**
     * To watch one topic.
     *
     * @param topic {@code <kind>:<uuid>}
     * @param ticket a room ticket for this topic, or the ticket that came with an earlier subscription to it
     * @param after the last {@code seq} that the client has, absent when it has none
     */
    record Wish(String topic, String ticket, @Nullable Long after) {}
}
