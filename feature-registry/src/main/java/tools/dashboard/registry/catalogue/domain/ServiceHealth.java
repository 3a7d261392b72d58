package tools.dashboard.registry.catalogue.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether services answer, as the registry saw it last. */
public interface ServiceHealth {

    Seen of(String service);

    ServiceReport report(String service);

    enum Status {
        UP,
        /** Works, but for what needs a store that is down. */
        DEGRADED,
        DOWN,
        /** Not asked yet. */
        UNKNOWN
    }

    /** @param checkedAt null before the first check */
    record Seen(Status status, @Nullable Instant checkedAt) {
        public static final Seen NEVER = new Seen(Status.UNKNOWN, null);
    }
}
