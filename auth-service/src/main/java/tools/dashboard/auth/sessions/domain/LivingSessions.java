package tools.dashboard.auth.sessions.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of one account that live. */
public interface LivingSessions {

    /** @param before the id behind which the list goes on; null at its beginning */
    List<LivingSession> newest(UUID accountId, @Nullable UUID before, Instant now, int limit);

    /** Notes, soon, that a session was used; never blocks. */
    void seen(UUID id, Instant at);
}
