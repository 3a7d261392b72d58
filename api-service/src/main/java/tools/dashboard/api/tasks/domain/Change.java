package tools.dashboard.api.tasks.domain;

import org.jspecify.annotations.Nullable;

/**
 * A change of one field that may also be emptied.
 *
 * @param made false when the field is to stay as it is
 * @param to the new value; null to empty the field
 */
public record Change<T>(boolean made, @Nullable T to) {

    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    public @Nullable T or(@Nullable T current) {
        return made ? to : current;
    }
}
