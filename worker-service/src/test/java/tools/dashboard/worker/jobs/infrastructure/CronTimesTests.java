package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronTimesTests {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void aTimeOfDayStaysThatWhenClocksChange() {
        assertThat(times("0 8 * * *", "2026-03-27T12:00:00Z", 3))
                .containsExactly("2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z", "2026-03-30T06:00:00Z");
    }

    /** On 29 March clocks go from 02:00 to 03:00. */
    @Test
    void aTimeThatSpringLeavesOutRunsOnceThatDayAllTheSame() {
        assertThat(times("30 2 * * *", "2026-03-28T00:00:00Z", 3))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    }

    /** On 25 October clocks go from 03:00 back to 02:00. */
    @Test
    void aTimeThatAutumnHasTwiceRunsOnce() {
        assertThat(times("30 2 * * *", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void whatRunsEveryHourRunsEveryHourOfAutumnToo() {
        assertThat(times("0 * * * *", "2026-10-24T23:30:00Z", 4))
                .containsExactly(
                        "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z");
    }

    @Test
    void aDayThatNeverComesIsNoTime() {
        assertThat(CronTimes.of("0 0 31 2 *", MADRID).after(Instant.parse("2026-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void whatIsNoCronExpressionIsRefused() {
        assertThatThrownBy(() -> CronTimes.of("every day", MADRID)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> times(String cron, String after, int count) {
        var found = new ArrayList<String>();
        var cronTimes = CronTimes.of(cron, MADRID);
        for (var time = Instant.parse(after); found.size() < count; ) {
            time = cronTimes.after(time).orElseThrow();
            found.add(time.toString());
        }
        return found;
    }
}
