package tools.dashboard.auth.sessions;

import java.util.UUID;
import tools.dashboard.platform.log.EventType;

/**
 * A session ended before its time.
 *
 * @param reason {@code signed-out}, {@code refresh-token-reused} or {@code password-changed}
 */
public record SessionEnded(UUID accountId, UUID sessionId, String reason) {

    public static final EventType TYPE = EventType.of("session.ended", 1);
}
