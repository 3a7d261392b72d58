package tools.dashboard.platform.web;

import org.jspecify.annotations.Nullable;

/** {@code ?limit=&cursor=} of a list. */
public record PageRequest(int limit, @Nullable Cursor cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int HIGHEST_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new IllegalArgumentException("limit out of range: " + limit);
        }
    }

    /** How many rows to read, so that it shows whether there are more. */
    public int limitAndOne() {
        return limit + 1;
    }
}
