package tools.dashboard.websocket.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of one JSON object, each of exactly the type that is asked for. */
record Fields(JsonNode object) {

    private static final Pattern TOPIC =
            Pattern.compile("[a-z][a-z0-9-]{0,39}:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    /** Reads one member of a list. */
    interface Item<T> {

        T read(Fields fields) throws MalformedException;
    }

    void only(String... names) throws MalformedException {
        Set<String> known = Set.of(names);
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw new MalformedException("a field is not known here");
            }
        }
    }

    String text(String name) throws MalformedException {
        JsonNode value = object.path(name);
        if (!value.isString() || value.stringValue().isEmpty()) {
            throw new MalformedException(name + " must be a string that is not empty");
        }
        return value.stringValue();
    }

    @Nullable
    String textOrNone(String name, int longest) throws MalformedException {
        if (!object.has(name)) {
            return null;
        }
        String text = text(name);
        if (text.length() > longest) {
            throw new MalformedException(name + " must be a string of 1 to " + longest + " characters");
        }
        return text;
    }

    String name(String name, int longest) throws MalformedException {
        String text = text(name);
        if (text.length() > longest || !NAME.matcher(text).matches()) {
            throw new MalformedException(
                    name + " must be 1 to " + longest + " letters, digits, hyphens or underscores");
        }
        return text;
    }

    String topic() throws MalformedException {
        String topic = text("topic");
        if (!TOPIC.matcher(topic).matches()) {
            throw new MalformedException("topic must look like project:01900000-0000-7000-8000-000000000000");
        }
        return topic;
    }

    String kind() throws MalformedException {
        String kind = text("kind");
        if (!KIND.matcher(kind).matches()) {
            throw new MalformedException("kind must be a name like typing");
        }
        return kind;
    }

    /** @return the object's JSON */
    String object(String name) throws MalformedException {
        JsonNode value = object.path(name);
        if (!value.isObject()) {
            throw new MalformedException(name + " must be an object");
        }
        return value.toString();
    }

    int number(String name) throws MalformedException {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new MalformedException(name + " must be a whole number");
        }
        return value.intValue();
    }

    @Nullable
    Long positionOrNone(String name) throws MalformedException {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new MalformedException(name + " must be a whole number, 0 or more");
        }
        return value.longValue();
    }

    @Nullable
    Fields objectOrNone(String name) throws MalformedException {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isObject()) {
            throw new MalformedException(name + " must be an object");
        }
        return new Fields(value);
    }

    /** Empty when there is none. */
    <T> List<T> list(String name, Item<T> item) throws MalformedException {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isArray()) {
            throw new MalformedException(name + " must be a list");
        }
        List<T> items = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            if (!each.isObject()) {
                throw new MalformedException(name + " must be a list of objects");
            }
            items.add(item.read(new Fields(each)));
        }
        return items;
    }
}
