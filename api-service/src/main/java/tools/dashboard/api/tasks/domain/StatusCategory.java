package tools.dashboard.api.tasks.domain;

import java.util.Locale;

/** What a status means for the work of a task, whatever people call it. */
public enum StatusCategory {
    TODO,
    IN_PROGRESS,
    DONE;

    /** The category as clients spell it: {@code in_progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StatusCategory ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
