package tools.dashboard.platform.permission;

/** The answer of {@link Permissions}. */
public sealed interface Decision {

    record Allow() implements Decision {}

    record Refuse(Reason reason) implements Decision {}

    default boolean allowed() {
        return this instanceof Allow;
    }
}
