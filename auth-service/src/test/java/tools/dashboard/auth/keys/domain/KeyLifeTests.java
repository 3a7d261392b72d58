package tools.dashboard.auth.keys.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyLifeTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final KeyLife FIRST = KeyLife.startingAt(NOON);

    @Test
    void aFirstKeySignsAtOnce() {
        assertThat(FIRST.signsAt(NOON)).isTrue();
    }

    @Test
    void aKeyIsPublishedLongerThanWhatItSignedLives() {
        assertThat(FIRST.publishedUntil()).isAfter(FIRST.signsUntil().plus(Duration.ofMinutes(15)));
    }

    @Test
    void aSuccessorIsPublishedBeforeAnyCacheOfAnHourEnds() {
        Instant due = FIRST.signsUntil().minus(KeyLife.PUBLISHED_AHEAD);

        assertThat(FIRST.needsSuccessorAt(due.minusMillis(1))).isFalse();
        assertThat(FIRST.needsSuccessorAt(due)).isTrue();
        assertThat(FIRST.successor(due).signsAt(due.plus(Duration.ofHours(1)))).isFalse();
    }

    @Test
    void oneKeySignsAtEachMoment() {
        KeyLife next = FIRST.successor(FIRST.signsUntil().minus(Duration.ofHours(1)));

        assertThat(FIRST.signsAt(FIRST.signsUntil())).isFalse();
        assertThat(next.signsAt(FIRST.signsUntil())).isTrue();
        assertThat(next.signsAt(FIRST.signsUntil().minusMillis(1))).isFalse();
    }
}
