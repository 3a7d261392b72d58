package tools.dashboard.auth.sessions.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session, told to whose it is.
 *
 * @param address where it was started from; null for one that is older than that is noted
 * @param seenAt when it was last used, to a quarter of an hour
 */
public record LivingSession(
        UUID id, Device device, @Nullable String address, Instant startedAt, Instant seenAt, Instant expiresAt) {}
