package tools.dashboard.platform.permission;

import java.util.regex.Pattern;

/** What may be done: {@code resource:action}. Each is a constant of its feature and declared in its feature.yaml. */
public record Permission(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9-]*");

    public Permission {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a permission (resource:action): " + value);
        }
    }

    public static Permission of(String value) {
        return new Permission(value);
    }

    public String resource() {
        return value.substring(0, value.indexOf(':'));
    }

    @Override
    public String toString() {
        return value;
    }
}
