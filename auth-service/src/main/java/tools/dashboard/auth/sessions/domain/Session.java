package tools.dashboard.auth.sessions.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody signed in, on one device. */
public record Session(
        UUID id,
        UUID accountId,
        Set<String> amr,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    public static final Duration LIFE = Duration.ofDays(7);

    public Session {
        amr = Set.copyOf(amr);
    }

    public static Session start(UUID id, UUID accountId, Set<String> amr, Instant now) {
        return new Session(id, accountId, amr, now, now.plus(LIFE), null);
    }

    public boolean livesAt(Instant moment) {
        return endedAt == null && moment.isBefore(expiresAt);
    }
}
