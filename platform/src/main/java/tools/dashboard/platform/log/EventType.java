package tools.dashboard.platform.log;

import java.util.regex.Pattern;

/** A type of event as declared in a contract: {@code task.moved}, version 1. */
public record EventType(String name, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public EventType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An event type looks like task.moved, not " + name);
        }
        if (version < 1) {
            throw new IllegalArgumentException("The versions of " + name + " start at 1, not " + version);
        }
    }

    public static EventType of(String name, int version) {
        return new EventType(name, version);
    }
}
