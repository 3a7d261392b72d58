package tools.dashboard.websocket.protocol;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.protocol.ClientMessage.Authenticate;
import tools.dashboard.websocket.protocol.ClientMessage.Ping;
import tools.dashboard.websocket.protocol.ClientMessage.Subscribe;
import tools.dashboard.websocket.protocol.ClientMessage.Unsubscribe;
import tools.dashboard.websocket.protocol.Reading.Malformed;
import tools.dashboard.websocket.protocol.Reading.Understood;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients say, strictly: exact types, no unknown fields, no doubled ones, nothing deep. Thread-safe. */
public final class MessageReader {

    private static final int MAX_NESTING = 4;
    private static final int MAX_ID = 64;
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z-]{0,31}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    public Reading read(String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException unreadable) {
            return new Malformed(null, "not a JSON object");
        }
        if (!root.isObject()) {
            return new Malformed(null, "not a JSON object");
        }
        String id = root.path("id").isString() ? root.path("id").stringValue() : null;
        if (root.has("id") && (id == null || id.isEmpty() || id.length() > MAX_ID)) {
            return new Malformed(null, "id must be a string of 1 to " + MAX_ID + " characters");
        }
        try {
            return new Understood(message(root, id));
        } catch (MalformedException malformed) {
            return new Malformed(id, malformed.detail);
        }
    }

    private static ClientMessage message(JsonNode root, @Nullable String id) throws MalformedException {
        return switch (text(root, "type")) {
            case "subscribe" -> {
                only(root, Set.of("type", "id", "topic", "ticket", "after"));
                yield new Subscribe(id, topic(root), text(root, "ticket"), after(root));
            }
            case "unsubscribe" -> {
                only(root, Set.of("type", "id", "topic"));
                yield new Unsubscribe(id, topic(root));
            }
            case "ping" -> {
                only(root, Set.of("type", "id"));
                yield new Ping(id);
            }
            case "auth" -> {
                only(root, Set.of("type", "id", "token"));
                yield new Authenticate(id, text(root, "token"));
            }
            default -> throw new MalformedException("type must be one of subscribe, unsubscribe, ping, auth");
        };
    }

    private static void only(JsonNode root, Set<String> fields) throws MalformedException {
        for (String name : root.propertyNames()) {
            if (!fields.contains(name)) {
                throw new MalformedException("a field is not known for this type");
            }
        }
    }

    private static String text(JsonNode root, String field) throws MalformedException {
        JsonNode value = root.path(field);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new MalformedException(field + " must be a string");
        }
        return value.stringValue();
    }

    private static String topic(JsonNode root) throws MalformedException {
        String topic = text(root, "topic");
        if (!TOPIC.matcher(topic).matches()) {
            throw new MalformedException("topic must look like project:01900000-0000-7000-8000-000000000000");
        }
        return topic;
    }

    private static @Nullable Long after(JsonNode root) throws MalformedException {
        JsonNode after = root.path("after");
        if (after.isMissingNode()) {
            return null;
        }
        if (!after.isIntegralNumber() || !after.canConvertToLong() || after.longValue() < 0) {
            throw new MalformedException("after must be a whole number, 0 or more");
        }
        return after.longValue();
    }

    private static final class MalformedException extends Exception {

        private final String detail;

        MalformedException(String detail) {
            super(detail, null, false, false);
            this.detail = detail;
        }
    }
}
