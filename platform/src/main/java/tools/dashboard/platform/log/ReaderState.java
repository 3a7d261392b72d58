package tools.dashboard.platform.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of this service's log has come.
 *
 * @param name of a local consumer, or {@code service:consumer}
 * @param movedAt when its cursor moved last
 * @param waitingSince when the oldest event was written that it has not passed; null when it has passed all
 * @param stalled whether it stands still
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReaderState(
        String name, Instant movedAt, @Nullable Instant waitingSince, boolean stalled) {}
