package tools.dashboard.websocket.json;

import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.ClientMessage;
import tools.dashboard.websocket.message.ClientMessage.Authenticate;
import tools.dashboard.websocket.message.ClientMessage.Hello;
import tools.dashboard.websocket.message.ClientMessage.Ping;
import tools.dashboard.websocket.message.ClientMessage.Say;
import tools.dashboard.websocket.message.ClientMessage.Subscribe;
import tools.dashboard.websocket.message.ClientMessage.Unsubscribe;
import tools.dashboard.websocket.message.ClientMessage.Wish;
import tools.dashboard.websocket.message.Device;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.Reading.Malformed;
import tools.dashboard.websocket.message.Reading.Understood;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients say, strictly: exact types, no unknown fields, no doubled ones, nothing deep. Thread-safe. */
final class JsonReader {

    private static final int MAX_NESTING = 8;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_LABEL = 60;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    Reading read(String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException unreadable) {
            return new Malformed(null, "not a JSON object");
        }
        if (!root.isObject()) {
            return new Malformed(null, "not a JSON object");
        }
        Fields fields = new Fields(root);
        String id = null;
        try {
            id = fields.textOrNone("id", LONGEST_ID);
            return new Understood(message(fields, id));
        } catch (MalformedException malformed) {
            return new Malformed(id, malformed.detail());
        }
    }

    private static ClientMessage message(Fields said, @Nullable String id) throws MalformedException {
        return switch (said.text("type")) {
            case "hello" -> {
                said.only("type", "id", "protocol", "device", "topics");
                yield new Hello(id, said.number("protocol"), device(said), said.list("topics", JsonReader::listed));
            }
            case "subscribe" -> {
                said.only("type", "id", "topic", "ticket", "after");
                yield new Subscribe(id, wish(said));
            }
            case "unsubscribe" -> {
                said.only("type", "id", "topic");
                yield new Unsubscribe(id, said.topic());
            }
            case "say" -> {
                said.only("type", "id", "topic", "kind", "data");
                yield new Say(id, said.topic(), said.kind(), said.object("data"));
            }
            case "ping" -> {
                said.only("type", "id");
                yield new Ping(id);
            }
            case "auth" -> {
                said.only("type", "id", "token");
                yield new Authenticate(id, said.text("token"));
            }
            default ->
                throw new MalformedException("type must be one of hello, subscribe, unsubscribe, say, ping, auth");
        };
    }

    private static Wish listed(Fields topic) throws MalformedException {
        topic.only("topic", "ticket", "after");
        return wish(topic);
    }

    private static Wish wish(Fields said) throws MalformedException {
        return new Wish(said.topic(), said.text("ticket"), said.positionOrNone("after"));
    }

    private static @Nullable Device device(Fields said) throws MalformedException {
        Fields device = said.objectOrNone("device");
        if (device == null) {
            return null;
        }
        device.only("id", "label");
        return new Device(device.name("id", LONGEST_ID), device.textOrNone("label", LONGEST_LABEL));
    }
}
