package tools.dashboard.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlidingWindowTests {

    private static final long NOW = 1_800_000_000_500L;

    private final SlidingWindow window = new SlidingWindow(new RateLimit("test", 3, Duration.ofMinutes(1)));

    @Test
    void soManyPassAndNoMore() {
        assertThat(IntStream.range(0, 3).mapToObj(i -> window.take(NOW))).allMatch(Standing::allowed);
        assertThat(window.take(NOW).allowed()).isFalse();
    }

    @Test
    void whatIsLeftIsTold() {
        assertThat(window.take(NOW).left()).isEqualTo(2);
        assertThat(window.take(NOW).left()).isEqualTo(1);
    }

    @Test
    void neverMoreThanTheLimitPassInAnyMinute() {
        window.take(NOW);
        window.take(NOW + 30_000);
        window.take(NOW + 59_000);

        assertThat(window.take(NOW + 59_999).allowed()).isFalse();
        assertThat(window.take(NOW + 61_000).allowed()).isTrue();
        assertThat(window.take(NOW + 61_000).allowed()).isFalse();
    }

    @Test
    void whoWaitsAsLongAsToldPasses() {
        IntStream.range(0, 3).forEach(i -> window.take(NOW + i * 7_000L));

        Standing refused = window.take(NOW + 20_000);

        assertThat(refused.allowed()).isFalse();
        assertThat(window.take(NOW + 20_000 + refused.untilNext().toMillis() - 1)
                        .allowed())
                .isFalse();
        assertThat(window.take(NOW + 20_000 + refused.untilNext().toMillis()).allowed())
                .isTrue();
    }

    @Test
    void aRefusedOneTakesNothing() {
        IntStream.range(0, 50).forEach(i -> window.take(NOW));

        assertThat(window.take(NOW + 61_000).left()).isEqualTo(2);
    }

    @Test
    void afterALongTimeAllAreLeft() {
        IntStream.range(0, 3).forEach(i -> window.take(NOW));

        assertThat(window.take(NOW + Duration.ofDays(2).toMillis()).left()).isEqualTo(2);
    }

    @Test
    void aClockThatGoesBackGivesNothingAway() {
        IntStream.range(0, 3).forEach(i -> window.take(NOW));

        assertThat(window.take(NOW - 90_000).allowed()).isFalse();
    }
}
