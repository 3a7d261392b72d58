package tools.dashboard.api.tasks.domain;

import java.util.Locale;

/** How pressing a task is. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The spellings outside, as a regular expression. */
    public static final String SPELLINGS = "low|normal|high|urgent";

    public static Priority of(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT));
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
