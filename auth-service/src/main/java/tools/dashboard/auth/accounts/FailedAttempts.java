package tools.dashboard.auth.accounts;

import java.time.Duration;
import java.time.Instant;

/**
 * Slows down who guesses a password: after five attempts without success the next one waits a minute, and each further one
 * twice as long, up to a quarter of an hour. Counted by what is to be opened (an account, a link) and address together, so
 * that a stranger elsewhere locks nobody out, and counted when an attempt begins, so that many at once gain nothing.
 * Unknown accounts count alike. Thread-safe.
 */
public interface FailedAttempts {

    int FREE = 5;
    Duration FIRST_WAIT = Duration.ofMinutes(1);
    Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** After the last wait is over. */
    Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    /** Counts an attempt, or says how long it has to wait. */
    Attempt begin(String about, String address, Instant now);

    void succeeded(String about, String address);

    /** Whether one may try. */
    sealed interface Attempt {

        /** @param left how many may fail after this one before the next has to wait */
        record Allowed(int left) implements Attempt {}

        record Wait(Duration delay) implements Attempt {}
    }
}
