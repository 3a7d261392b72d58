package tools.dashboard.api.history.domain;

import java.util.UUID;

/** What a history is about. */
public record Subject(String value) {

    public static Subject workspace(UUID id) {
        return new Subject("workspace:" + id);
    }

    public static Subject task(UUID id) {
        return new Subject("task:" + id);
    }
}
