package tools.dashboard.auth.accounts.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.auth.accounts.FailedAttempts.FORGOTTEN_AFTER;
import static tools.dashboard.auth.accounts.FailedAttempts.FREE;
import static tools.dashboard.auth.accounts.FailedAttempts.LONGEST_WAIT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.auth.accounts.FailedAttempts;
import tools.dashboard.auth.accounts.FailedAttempts.Attempt;
import tools.dashboard.auth.fixture.AuthServiceTest;

/** In Redis and on a node alone the same rules hold. */
@AuthServiceTest
@ParameterizedClass
@ValueSource(booleans = {true, false})
class FailedAttemptsTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String HOME = "192.0.2.1";

    private final String ana = "ana " + UUID.randomUUID();
    private final FailedAttempts shared;
    private final FailedAttempts local = new LocalAttempts(FREE);

    @Parameter
    private boolean inRedis;

    FailedAttemptsTests(SharedAttempts shared) {
        this.shared = shared;
    }

    @Test
    void fiveAttemptsAreFreeAndTheNextWaits() {
        for (int left = FREE - 1; left >= 0; left--) {
            assertThat(begin(NOON)).isEqualTo(new Attempt.Allowed(left));
        }
        assertThat(begin(NOON)).isEqualTo(new Attempt.Wait(Duration.ofMinutes(1)));
    }

    @Test
    void ofEightAtOnceFivePass() throws Exception {
        List<Attempt> attempts = new ArrayList<>();
        try (var eight = Executors.newFixedThreadPool(8)) {
            List<Callable<Attempt>> calls = Stream.generate(() -> (Callable<Attempt>) () -> begin(NOON))
                    .limit(8)
                    .toList();
            for (Future<Attempt> attempt : eight.invokeAll(calls)) {
                attempts.add(attempt.get());
            }
        }

        assertThat(attempts).filteredOn(Attempt.Allowed.class::isInstance).hasSize(FREE);
    }

    @Test
    void ofTwoAtOnceTheLaterMayHaveLookedAtTheClockEarlier() {
        begin(NOON);

        assertThat(begin(NOON.minusMillis(1))).isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    void eachFurtherAttemptWaitsTwiceAsLong() {
        guess(FREE);

        assertThat(begin(NOON.plusSeconds(60))).isEqualTo(new Attempt.Allowed(0));
        assertThat(begin(NOON.plusSeconds(60))).isEqualTo(new Attempt.Wait(Duration.ofMinutes(2)));
    }

    @Test
    void noneWaitsLongerThanAQuarterOfAnHour() {
        Instant now = NOON;
        for (int attempt = 0; attempt < 20; attempt++) {
            begin(now);
            now = now.plus(LONGEST_WAIT);
        }
        begin(now);

        assertThat(begin(now)).isEqualTo(new Attempt.Wait(LONGEST_WAIT));
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        guess(FREE);

        assertThat(failures().begin(ana, "198.51.100.7", NOON)).isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    void oneSubscriberOfIpv6IsOneHoweverManyAddressesItHas() {
        for (int address = 1; address <= FREE; address++) {
            failures().begin(ana, "2001:db8:1:2::" + address, NOON);
        }

        assertThat(failures().begin(ana, "2001:db8:1:2:ffff::9", NOON)).isInstanceOf(Attempt.Wait.class);
    }

    @Test
    void successIsTheEndOfIt() {
        guess(FREE);
        failures().succeeded(ana, HOME);

        assertThat(begin(NOON)).isEqualTo(new Attempt.Allowed(FREE - 1));
    }

    @Test
    void whoLeavesItAloneForAQuarterOfAnHourBeginsAnew() {
        guess(FREE - 1);

        assertThat(begin(NOON.plus(FORGOTTEN_AFTER).plusSeconds(1))).isEqualTo(new Attempt.Allowed(FREE - 1));
    }

    private FailedAttempts failures() {
        return inRedis ? shared : local;
    }

    private Attempt begin(Instant now) {
        return failures().begin(ana, HOME, now);
    }

    private void guess(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            begin(NOON);
        }
    }
}
