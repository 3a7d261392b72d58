package tools.dashboard.websocket.published;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docs/asyncapi.yaml. */
final class Description {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;

    Description() {
        try (InputStream yaml = Description.class.getResourceAsStream("/asyncapi.yaml")) {
            root = JSON.valueToTree(new Yaml().load(Objects.requireNonNull(yaml)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Names of the messages of an operation. */
    List<String> messagesOf(String operation) {
        return root.path("operations")
                .path(operation)
                .path("messages")
                .valueStream()
                .map(reference -> reference.path("$ref").asString())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .toList();
    }

    JsonNode payload(String message) {
        return root.path("components").path("messages").path(message).path("payload");
    }

    /** What stands in the message's {@code type}. */
    String type(String message) {
        return payload(message).path("properties").path("type").path("const").asString();
    }

    Set<String> enumeration(String message, String property) {
        return resolved(payload(message).path("properties").path(property))
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    /** What is wrong with a text that should be this message; members that are not described count as wrong. */
    List<String> faults(String message, JsonNode text) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", root.path("components"));
        whole.put("$ref", "#/components/messages/" + message + "/payload");
        whole.put("unevaluatedProperties", false);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return schema.validate(text).stream().map(Object::toString).toList();
    }
}
