package tools.dashboard.platform.log;

import java.util.UUID;
import java.util.regex.Pattern;

/** What an event is about and clients subscribe to: {@code project:0190…}. Events of one topic have one order. */
public record Topic(String value) {

    private static final Pattern VALUE = Pattern.compile("[a-z][a-z0-9-]{0,39}:[A-Za-z0-9_-]{1,64}");

    public Topic {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("A topic looks like project:<id>, not " + value);
        }
    }

    public static Topic of(String kind, UUID id) {
        return new Topic(kind + ":" + id);
    }

    public String kind() {
        return value.substring(0, value.indexOf(':'));
    }

    public String id() {
        return value.substring(value.indexOf(':') + 1);
    }
}
