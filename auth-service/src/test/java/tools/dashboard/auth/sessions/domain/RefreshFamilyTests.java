package tools.dashboard.auth.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.auth.sessions.domain.RefreshFamily.Use;

class RefreshFamilyTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] ANSWER = {1, 2, 3};
    private static final Session SESSION =
            Session.start(new UUID(1, 1), new UUID(2, 2), Set.of("pwd"), NOON.minus(Duration.ofHours(1)));
    private static final RefreshFamily FIRST = RefreshFamily.first(new UUID(3, 3), SESSION, new byte[32]);
    private static final RefreshFamily SECOND = FIRST.rotated(2, ANSWER, NOON);

    @Test
    void theNewestTokenMovesTheFamilyOn() {
        assertThat(FIRST.use(1, NOON)).isEqualTo(new Use.Rotate(2));
    }

    @Test
    void theOneBeforeGetsTheSameAnswerForTenSeconds() {
        assertThat(SECOND.use(1, NOON.plusSeconds(10))).isEqualTo(new Use.Repeat(ANSWER));
    }

    @Test
    void theOneBeforeIsTheftAfterTenSeconds() {
        assertThat(SECOND.use(1, NOON.plusMillis(10_001))).isEqualTo(new Use.Theft());
    }

    @Test
    void anOlderOneIsTheftAtOnceBecauseTheNextWasUsed() {
        RefreshFamily third = SECOND.rotated(3, ANSWER, NOON.plusSeconds(1));

        assertThat(third.use(1, NOON.plusSeconds(2))).isEqualTo(new Use.Theft());
    }

    @Test
    void aTokenFromTheFutureIsUnknown() {
        assertThat(SECOND.use(3, NOON)).isEqualTo(new Use.Unknown());
    }

    @Test
    void aSessionLivesUntilItExpiresOrEnds() {
        assertThat(SESSION.livesAt(NOON)).isTrue();
        assertThat(SESSION.livesAt(SESSION.expiresAt())).isFalse();
        assertThat(new Session(SESSION.id(), SESSION.accountId(), Set.of(), NOON, SESSION.expiresAt(), NOON)
                        .livesAt(NOON))
                .isFalse();
    }
}
