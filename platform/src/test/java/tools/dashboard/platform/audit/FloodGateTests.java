package tools.dashboard.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodGateTests {

    private static final long SECOND = 1_000_000_000;

    private final FloodGate gate = new FloodGate(10, 20, 0);

    @Test
    void aBurstPassesAndTheRestIsCounted() {
        assertThat(passed(50, 0)).isEqualTo(20);
        assertThat(gate.takeKeptOut()).isEqualTo(30);
        assertThat(gate.takeKeptOut()).isZero();
    }

    @Test
    void afterwardsAsManyPassASecondAsItSays() {
        passed(20, 0);

        assertThat(passed(50, SECOND)).isEqualTo(10);
        assertThat(passed(50, 100 * SECOND)).isEqualTo(20);
    }

    private long passed(int notes, long now) {
        return IntStream.range(0, notes).filter(n -> gate.passes(now)).count();
    }
}
