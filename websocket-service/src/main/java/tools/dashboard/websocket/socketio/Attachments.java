package tools.dashboard.websocket.socketio;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bytes within JSON. Socket.IO sends them after the text, which has {@code {"_placeholder": true, "num": 0}} in their
 * place; to everybody else they are {@code {"$bytes": "<base64>"}}.
 */
final class Attachments {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BYTES = "$bytes";
    private static final String PLACEHOLDER = "_placeholder";

    private Attachments() {}

    /** Whether a text may have bytes in it. */
    static boolean may(String json) {
        return json.contains("\"" + BYTES + "\"");
    }

    /**
     * @param bytes what came after the text
     * @throws IllegalArgumentException when a placeholder stands for none of them
     */
    static JsonNode put(JsonNode node, List<ByteBuffer> bytes) {
        if (node.isObject() && node.path(PLACEHOLDER).asBoolean(false)) {
            int number = node.path("num").asInt(-1);
            if (number < 0 || number >= bytes.size()) {
                throw new IllegalArgumentException("no such attachment");
            }
            return JSON.createObjectNode().put(BYTES, Base64.getEncoder().encodeToString(array(bytes.get(number))));
        }
        return replaced(node, each -> put(each, bytes));
    }

    /** @param bytes where they are put */
    static JsonNode take(JsonNode node, List<ByteBuffer> bytes) {
        if (node.isObject() && node.size() == 1 && node.path(BYTES).isString()) {
            try {
                bytes.add(ByteBuffer.wrap(
                        Base64.getDecoder().decode(node.path(BYTES).stringValue())));
                return JSON.createObjectNode().put(PLACEHOLDER, true).put("num", bytes.size() - 1);
            } catch (IllegalArgumentException noBytes) {
                return node;
            }
        }
        return replaced(node, each -> take(each, bytes));
    }

    private static JsonNode replaced(JsonNode node, UnaryOperator<JsonNode> by) {
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.forEachEntry((name, value) -> object.set(name, by.apply(value)));
            return object;
        }
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>(node.size());
            node.forEach(item -> items.add(by.apply(item)));
            return JSON.createArrayNode().addAll(items);
        }
        return node;
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
