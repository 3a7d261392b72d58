package tools.dashboard.auth.accounts.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A sign-up that waits for the proof of its address. Its id becomes the account's. */
public record Registration(
        UUID id,
        EmailAddress email,
        String name,
        String locale,
        String passwordHash,
        Instant createdAt,
        Instant expiresAt) {

    /** As long as this a new link can be asked for. */
    private static final Duration KEPT = Duration.ofDays(7);

    public static Registration of(
            UUID id, EmailAddress email, String name, String locale, String passwordHash, Instant now) {
        return new Registration(id, email, name, locale, passwordHash, now, now.plus(KEPT));
    }

    @Override
    public String toString() {
        return "Registration[" + id + "]";
    }

    public boolean waitsAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }
}
