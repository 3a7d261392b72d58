package tools.dashboard.auth.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedAttemptsTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String HOME = "192.0.2.1";

    private final FailedAttempts failures = new FailedAttempts();

    @Test
    void tenAttemptsAreFree() {
        for (int attempt = 0; attempt < FailedAttempts.FREE; attempt++) {
            assertThat(failures.begin("ana", HOME, NOON)).isEmpty();
        }
        assertThat(failures.begin("ana", HOME, NOON)).contains(Duration.ofSeconds(1));
    }

    @Test
    void ofTwoAtOnceTheLaterMayHaveLookedAtTheClockEarlier() {
        failures.begin("ana", HOME, NOON);

        assertThat(failures.begin("ana", HOME, NOON.minusMillis(1))).isEmpty();
    }

    @Test
    void eachFurtherAttemptWaitsTwiceAsLong() {
        guess(FailedAttempts.FREE, NOON);

        assertThat(failures.begin("ana", HOME, NOON.plusSeconds(1))).isEmpty();
        assertThat(failures.begin("ana", HOME, NOON.plusSeconds(1))).contains(Duration.ofSeconds(2));
    }

    @Test
    void noneWaitsLongerThanFiveMinutes() {
        Instant now = NOON;
        for (int attempt = 0; attempt < 40; attempt++) {
            failures.begin("ana", HOME, now);
            now = now.plus(FailedAttempts.LONGEST);
        }
        failures.begin("ana", HOME, now);

        assertThat(failures.begin("ana", HOME, now)).contains(FailedAttempts.LONGEST);
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        guess(FailedAttempts.FREE, NOON);

        assertThat(failures.begin("ana", "198.51.100.7", NOON)).isEmpty();
    }

    @Test
    void successIsTheEndOfIt() {
        guess(FailedAttempts.FREE, NOON);
        failures.succeeded("ana", HOME);

        assertThat(failures.begin("ana", HOME, NOON)).isEmpty();
    }

    @Test
    void halfAnHourIsForgotten() {
        guess(FailedAttempts.FREE, NOON);
        Instant later = NOON.plus(Duration.ofMinutes(31));
        failures.begin("ana", HOME, later);

        assertThat(failures.begin("ana", HOME, later)).isEmpty();
    }

    private void guess(int times, Instant now) {
        for (int attempt = 0; attempt < times; attempt++) {
            failures.begin("ana", HOME, now);
        }
    }
}
