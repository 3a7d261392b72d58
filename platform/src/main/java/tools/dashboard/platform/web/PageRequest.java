package tools.dashboard.platform.web;

import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=&cursor=} of a list. */
public record PageRequest(int limit, @Nullable Cursor cursor) {

    public static final int DEFAULT_LIMIT = 50;

    /** Of a list that does not say otherwise with {@link HighestLimit}. */
    public static final int HIGHEST_LIMIT = 100;

    /** Of any list. */
    public static final int MOST = 500;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit out of range: " + limit);
        }
    }

    /** What the parameter of a handler allows. */
    public static int highestLimitOf(AnnotatedElement parameter) {
        var own = parameter.getAnnotation(HighestLimit.class);
        return own == null ? HIGHEST_LIMIT : own.value();
    }

    /**
     * The id behind which a list goes on that is sorted by one; null at its beginning.
     *
     * @throws tools.dashboard.platform.problem.ProblemException 400 when the cursor is of no such list
     */
    public @Nullable UUID cursorId() {
        return cursor == null ? null : cursor.id();
    }

    /**
     * The position behind which a list goes on that is sorted by a time and an id; null at its beginning.
     *
     * @throws tools.dashboard.platform.problem.ProblemException 400 when the cursor is of no such list
     */
    public <P> @Nullable P cursorBehind(BiFunction<Instant, String, P> position) {
        return cursor == null ? null : cursor.behind(position);
    }

    /** How many rows to read, so that it shows whether there are more. */
    public int limitAndOne() {
        return limit + 1;
    }
}
