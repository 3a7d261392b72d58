package tools.dashboard.gateway.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * What auth-service says of a session cookie.
 *
 * @param accessToken signed, at most 15 minutes
 * @param expiresAt when that token ends
 * @param csrfToken what state-changing requests with the cookie must carry in {@code X-CSRF-Token}
 */
record ResolvedSession(String accessToken, Instant expiresAt, UUID sessionId, UUID userId, String csrfToken) {}
