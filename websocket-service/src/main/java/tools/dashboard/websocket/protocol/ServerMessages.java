package tools.dashboard.websocket.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client is told, as JSON. */
public final class ServerMessages {

    private static final int PROTOCOL = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ServerMessages() {}

    public static String hello(String connectionId, long heartbeatSeconds) {
        return of("hello", null)
                .put("protocol", PROTOCOL)
                .put("connectionId", connectionId)
                .put("heartbeatSeconds", heartbeatSeconds)
                .toString();
    }

    /** @param present devices of each person who watches the topic */
    public static String subscribed(@Nullable String id, String topic, long seq, Map<UUID, Integer> present) {
        ObjectNode message = of("subscribed", id).put("topic", topic).put("seq", seq);
        ArrayNode people = message.putArray("present");
        present.forEach((user, devices) ->
                people.addObject().put("userId", user.toString()).put("devices", devices));
        return message.toString();
    }

    /** @param event the logged event's own JSON, as its owner wrote it */
    public static String event(String topic, String event) {
        return "{\"type\":\"event\",\"topic\":\"" + topic + "\",\"event\":" + event + "}";
    }

    /** What happened up to {@code seq} cannot be told: the client loads anew. Events after it follow. */
    public static String resync(String topic, long seq) {
        return of("resync", null).put("topic", topic).put("seq", seq).toString();
    }

    public static String joined(String topic, Collection<UUID> users) {
        return presence("joined", topic, users);
    }

    public static String left(String topic, Collection<UUID> users) {
        return presence("left", topic, users);
    }

    public static String unsubscribed(@Nullable String id, String topic, String reason) {
        return of("unsubscribed", id).put("topic", topic).put("reason", reason).toString();
    }

    public static String authenticated(@Nullable String id, Instant expires) {
        return of("authenticated", id).put("expiresAt", expires.toString()).toString();
    }

    public static String pong(@Nullable String id) {
        return of("pong", id).toString();
    }

    public static String error(@Nullable String id, ErrorCode code, String detail) {
        return of("error", id).put("code", code.text()).put("detail", detail).toString();
    }

    private static String presence(String what, String topic, Collection<UUID> users) {
        ObjectNode message = of("presence", null).put("topic", topic);
        ArrayNode list = message.putArray(what);
        users.forEach(user -> list.add(user.toString()));
        return message.toString();
    }

    private static ObjectNode of(String type, @Nullable String id) {
        ObjectNode message = JSON.createObjectNode().put("type", type);
        return id == null ? message : message.put("id", id);
    }
}
