package tools.dashboard.auth.accounts.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sign-ups that wait. */
public interface Registrations {

    /** Of one address the newest few are kept, so that nobody fills the table with somebody's address. */
    void add(Registration registration);

    Optional<Registration> of(UUID id);

    /** Locks it, so that a link counts once. */
    Optional<Registration> claim(UUID id);

    Optional<Registration> newestOf(EmailAddress email, Instant now);

    void removeAllOf(EmailAddress email);

    int removeExpired(Instant now);
}
