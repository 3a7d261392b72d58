package tools.dashboard.worker.jobs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetriesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void aFailedJobIsTriedAgainAfterFiveFifteenAndFortyFiveSeconds() {
        assertThat(Retries.afterFailure(1, 3)).contains(Duration.ofSeconds(5));
        assertThat(Retries.afterFailure(2, 3)).contains(Duration.ofSeconds(15));
        assertThat(Retries.afterFailure(3, 3)).contains(Duration.ofSeconds(45));
    }

    @Test
    void afterTheLastRetryItIsGivenUp() {
        assertThat(Retries.afterFailure(4, 3)).isEmpty();
        assertThat(Retries.afterFailure(1, 0)).isEmpty();
    }

    @Test
    void aPostponedJobWaitsAsLongAsItIsTold() {
        assertThat(Retries.afterPostponement(Duration.ofMinutes(2), NOW.minusSeconds(60), NOW))
                .contains(Duration.ofMinutes(2));
    }

    @Test
    void aJobIsNotPostponedForMoreThanADay() {
        assertThat(Retries.afterPostponement(Duration.ofMinutes(2), NOW.minus(Duration.ofHours(25)), NOW))
                .isEmpty();
    }
}
