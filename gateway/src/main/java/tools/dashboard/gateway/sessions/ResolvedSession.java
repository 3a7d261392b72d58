package tools.dashboard.gateway.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * What auth-service says of a session cookie.
 *
 * @param accessToken signed, at most 15 minutes
 * @param expiresAt when that token ends
 */
record ResolvedSession(String accessToken, Instant expiresAt, UUID sessionId, UUID userId) {}
