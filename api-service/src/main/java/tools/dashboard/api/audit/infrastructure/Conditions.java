package tools.dashboard.api.audit.infrastructure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A where clause of those conditions that have a value. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    void add(String text, @Nullable Object value) {
        if (value != null) {
            texts.add(text);
            values.add(value);
        }
    }

    String text() {
        return texts.isEmpty() ? "" : "where " + String.join(" and ", texts);
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
