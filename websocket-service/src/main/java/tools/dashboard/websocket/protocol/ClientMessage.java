package tools.dashboard.websocket.protocol;

import org.jspecify.annotations.Nullable;

/** What a client may say. {@code id} is the client's own and comes back in the answer. */
public sealed interface ClientMessage {

    @Nullable
    String id();

    /**
     * @param topic {@code <kind>:<uuid>}
     * @param ticket a room ticket for this topic
     * @param after the last {@code seq} that the client has, absent when it has none
     */
    record Subscribe(
            @Nullable String id,
            String topic,
            String ticket,
            @Nullable Long after) implements ClientMessage {}

    record Unsubscribe(@Nullable String id, String topic) implements ClientMessage {}

    record Ping(@Nullable String id) implements ClientMessage {}

    /** @param token a fresh access token of the same person */
    record Authenticate(@Nullable String id, String token) implements ClientMessage {}
}
