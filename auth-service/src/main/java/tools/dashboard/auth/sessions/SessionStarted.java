package tools.dashboard.auth.sessions;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/** Somebody signed in. */
public record SessionStarted(UUID accountId, UUID sessionId) {

    public static final EventType TYPE = EventType.of("session.started", 1);
}
