package tools.dashboard.worker.jobs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.dashboard.worker.jobs.domain.Recurrence.CatchUp;
import tools.dashboard.worker.jobs.domain.Recurrence.Due;

class RecurrenceTests {

    private static final Instant EIGHT = Instant.parse("2026-05-04T08:00:00Z");

    @Test
    void whatIsDueOnTimeRunsUnderEveryPolicy() {
        for (var policy : CatchUp.values()) {
            var due = hourly(policy, EIGHT, EIGHT.plusSeconds(1));
            assertThat(due.times()).containsExactly(EIGHT);
            assertThat(due.next()).isEqualTo(EIGHT.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void onceRunsForTheLastOfAllMissedTimes() {
        assertThat(hourly(CatchUp.ONCE, EIGHT, EIGHT.plus(Duration.ofMinutes(150)))
                        .times())
                .containsExactly(EIGHT.plus(Duration.ofHours(2)));
    }

    @Test
    void allRunsForEachMissedTime() {
        assertThat(hourly(CatchUp.ALL, EIGHT, EIGHT.plus(Duration.ofMinutes(150)))
                        .times())
                .hasSize(3);
    }

    @Test
    void skipRunsForNoneOfThem() {
        var due = hourly(CatchUp.SKIP, EIGHT, EIGHT.plus(Duration.ofMinutes(150)));
        assertThat(due.times()).isEmpty();
        assertThat(due.next()).isEqualTo(EIGHT.plus(Duration.ofHours(3)));
    }

    @Test
    void aLongAbsenceIsDealtWithAHundredTimesAtATime() {
        var now = EIGHT.plus(Duration.ofHours(149));
        assertThat(hourly(CatchUp.ALL, EIGHT, now).times()).hasSize(100);

        var first = hourly(CatchUp.ONCE, EIGHT, now);
        assertThat(first.times()).isEmpty();
        assertThat(hourly(CatchUp.ONCE, first.next(), now).times()).containsExactly(now);
    }

    private static Due hourly(CatchUp policy, Instant from, Instant now) {
        return new Recurrence("test.work", "0 * * * *", ZoneOffset.UTC, policy)
                .due(from, now, time -> Optional.of(time.plus(Duration.ofHours(1))));
    }
}
