package tools.dashboard.worker.jobs.api;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes secrets out of what jobs carry: whoever reads a mail's link could follow it. It errs on the side of hiding: by
 * the name of a field, and by what a text looks like.
 */
final class Redaction {

    static final String HIDDEN = "[redacted]";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "link|url|token|secret|password|credential|cookie|code|key|signature", Pattern.CASE_INSENSITIVE);

    /** What follows an address (query, fragment), and long runs of letters and digits that are no words and no ids. */
    private static final Pattern SECRET_TEXT = Pattern.compile("[?#&]\\S{8,}|(?=[\\w~=-]{0,39}[0-9])[\\w~=-]{40,}");

    private Redaction() {}

    /** The given node is changed. */
    static JsonNode of(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().stream().toList().forEach(name -> {
                    JsonNode value = object.get(name);
                    object.set(name, SECRET_NAME.matcher(name).find() && !value.isNull() ? hidden() : of(value));
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, of(array.get(i)));
                }
            }
            case StringNode text -> {
                return StringNode.valueOf(of(text.asString()));
            }
            default -> {}
        }
        return node;
    }

    static JsonNode of(JsonMapper json, String document) {
        return of(json.readTree(document));
    }

    static String of(String text) {
        return SECRET_TEXT.matcher(text).replaceAll(HIDDEN);
    }

    private static JsonNode hidden() {
        return StringNode.valueOf(HIDDEN);
    }
}
