package tools.dashboard.websocket.published;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes texts of a described message: right ones, and ones that are wrong in one place. */
record Instances(Description description, JsonNode payload) {

    private static final JsonMapper JSON = JsonMapper.shared();

    ObjectNode whole() {
        return (ObjectNode) of(payload);
    }

    ObjectNode least() {
        ObjectNode least = whole();
        List<String> required = required();
        least.propertyNames().stream()
                .filter(name -> !required.contains(name))
                .toList()
                .forEach(least::remove);
        return least;
    }

    List<ObjectNode> wrong() {
        List<ObjectNode> wrong = new ArrayList<>();
        required().forEach(name -> wrong.add(whole().without(name)));
        wrong.add(whole().put("unknown", 1));
        payload.path("properties").propertyNames().forEach(name -> {
            ObjectNode other = whole();
            other.set(name, JSON.nullNode());
            wrong.add(other);
        });
        return wrong;
    }

    private List<String> required() {
        return payload.path("required").valueStream().map(JsonNode::asString).toList();
    }

    private JsonNode of(JsonNode given) {
        JsonNode schema = description.resolved(given);
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.has("examples")) {
            return JSON.valueToTree(
                    schema.path("examples").path(0).isString()
                            ? schema.path("examples").path(0).stringValue()
                            : schema.path("examples").path(0));
        }
        return switch (schema.path("type").asString()) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                schema.path("properties").forEachEntry((name, property) -> object.set(name, of(property)));
                yield object;
            }
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                yield array.add(of(schema.path("items")));
            }
            case "integer" -> JSON.valueToTree(schema.path("minimum").asInt(1));
            case "string" -> JSON.valueToTree("text");
            default -> throw new IllegalArgumentException("nothing is known of " + schema);
        };
    }
}
