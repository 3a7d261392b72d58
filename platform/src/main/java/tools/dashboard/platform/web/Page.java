package tools.dashboard.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found up to {@link PageRequest#limitAndOne()} rows
     * @param key the sort key of a row, for the cursor
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> key) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Page<>(items, new Cursor(key.apply(items.getLast())).encode());
    }

    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), nextCursor);
    }
}
