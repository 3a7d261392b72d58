package tools.dashboard.websocket.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Company;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.ServerMessage;
import tools.dashboard.websocket.message.ServerMessage.Authenticated;
import tools.dashboard.websocket.message.ServerMessage.Event;
import tools.dashboard.websocket.message.ServerMessage.Failure;
import tools.dashboard.websocket.message.ServerMessage.Hello;
import tools.dashboard.websocket.message.ServerMessage.Passed;
import tools.dashboard.websocket.message.ServerMessage.Paused;
import tools.dashboard.websocket.message.ServerMessage.Pong;
import tools.dashboard.websocket.message.ServerMessage.Presence;
import tools.dashboard.websocket.message.ServerMessage.Present;
import tools.dashboard.websocket.message.ServerMessage.Resumed;
import tools.dashboard.websocket.message.ServerMessage.Resync;
import tools.dashboard.websocket.message.ServerMessage.Said;
import tools.dashboard.websocket.message.ServerMessage.Subscribed;
import tools.dashboard.websocket.message.ServerMessage.Unsubscribed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client is told, as docs/asyncapi.yaml has it. */
final class JsonWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonWriter() {}

    static byte[] write(ServerMessage message) {
        String text =
                switch (message) {
                    // The event is already JSON: it is not taken apart to be put together again.
                    case Event event ->
                        "{\"type\":\"event\",\"topic\":\"" + event.topic() + "\",\"event\":" + event.json() + "}";
                    case Said said ->
                        "{\"type\":\"said\",\"topic\":\"" + said.topic() + "\",\"said\":" + said.json() + "}";
                    case Hello hello -> hello(hello).toString();
                    case Subscribed subscribed ->
                        withPeople(
                                        of("subscribed", subscribed.id())
                                                .put("topic", subscribed.topic())
                                                .put("seq", subscribed.seq())
                                                .put("ticket", subscribed.ticket()),
                                        subscribed.present())
                                .toString();
                    case Resync resync ->
                        about("resync", resync.topic()).put("seq", resync.seq()).toString();
                    case Presence presence -> presence(presence).toString();
                    case Present present ->
                        withPeople(about("presence", present.topic()), present.present())
                                .toString();
                    case Unsubscribed(String id, String topic, var reason) ->
                        of("unsubscribed", id)
                                .put("topic", topic)
                                .put("reason", reason.text())
                                .toString();
                    case Authenticated(String id, var expiresAt) ->
                        of("authenticated", id)
                                .put("expiresAt", expiresAt.toString())
                                .toString();
                    case Paused _ -> of("paused", null).toString();
                    case Resumed _ -> of("resumed", null).toString();
                    case Passed(String id) -> of("passed", id).toString();
                    case Pong(String id) -> of("pong", id).toString();
                    case Failure failure -> failure(failure).toString();
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode hello(Hello hello) {
        ObjectNode message = of("hello", hello.id())
                .put("protocol", ServerMessage.PROTOCOL)
                .put("connectionId", hello.connectionId())
                .put("heartbeatSeconds", hello.heartbeatSeconds());
        message.putObject("limits")
                .put("messageBytes", hello.limits().messageBytes())
                .put("messagesPerSecond", hello.limits().messagesPerSecond())
                .put("subscriptions", hello.limits().subscriptions());
        return message;
    }

    private static ObjectNode failure(Failure failure) {
        ObjectNode message = of("error", failure.id());
        if (failure.topic() != null) {
            message.put("topic", failure.topic());
        }
        return message.put("code", failure.code().text()).put("detail", failure.detail());
    }

    private static ObjectNode presence(Presence presence) {
        ObjectNode message = about("presence", presence.topic());
        list(message, "joined", presence.joined());
        list(message, "left", presence.left());
        if (!presence.devices().isEmpty()) {
            people(message.putArray("devices"), presence.devices());
        }
        return message;
    }

    private static void list(ObjectNode message, String what, Set<UUID> users) {
        if (!users.isEmpty()) {
            ArrayNode list = message.putArray(what);
            users.forEach(user -> list.add(user.toString()));
        }
    }

    private static ObjectNode withPeople(ObjectNode message, Company present) {
        people(message.putArray("present"), present.devices());
        return message.put("people", present.people());
    }

    private static void people(ArrayNode people, Map<UUID, Set<Device>> devices) {
        devices.forEach((user, on) -> {
            ArrayNode list = people.addObject().put("userId", user.toString()).putArray("devices");
            on.forEach(device -> {
                ObjectNode one = list.addObject().put("id", device.id());
                if (device.label() != null) {
                    one.put("label", device.label());
                }
            });
        });
    }

    private static ObjectNode about(String type, String topic) {
        return of(type, null).put("topic", topic);
    }

    private static ObjectNode of(String type, @Nullable String id) {
        ObjectNode message = JSON.createObjectNode().put("type", type);
        return id == null ? message : message.put("id", id);
    }
}
