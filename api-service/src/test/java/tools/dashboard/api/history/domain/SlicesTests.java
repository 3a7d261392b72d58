package tools.dashboard.api.history.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlicesTests {

    private final Slices slices = new Slices(3, List.of(), 0, null);

    @Test
    void aMonthIsOneSliceUntilItIsFull() {
        assertThat(List.of(since(1), since(2), since(3))).containsOnly(Optional.empty());
        assertThat(slices.place(at(4))).isEqualTo(new Slices.Place(Optional.of(at(4)), true));
        assertThat(slices.place(at(5))).isEqualTo(new Slices.Place(Optional.of(at(4)), false));
    }

    @Test
    void whatComesAgainIsWhereItWas() {
        List.of(1, 2, 3, 4, 5).forEach(this::since);

        assertThat(List.of(since(1), since(2), since(3))).containsOnly(Optional.empty());
        assertThat(List.of(since(4), since(5))).containsOnly(Optional.of(at(4)));
    }

    @Test
    void whatCountsTwiceBecauseItCameAgainBeginsNoSlice() {
        List.of(1, 2, 3).forEach(this::since);

        assertThat(List.of(since(1), since(2), since(3))).containsOnly(Optional.empty());
    }

    @Test
    void whatIsToldLateGoesWhereItHappened() {
        List.of(10, 20, 30, 40).forEach(this::since);

        assertThat(since(25)).isEmpty();
        assertThat(since(45)).contains(at(40));
    }

    @Test
    void whatHappenedAtOnceStaysTogether() {
        assertThat(List.of(since(7), since(7), since(7), since(7), since(7))).containsOnly(Optional.empty());
        assertThat(since(8)).contains(at(8));
    }

    @Test
    void afterARestartItGoesOn() {
        var read = new Slices(3, List.of(at(4)), 2, at(5));

        assertThat(read.place(at(6)).since()).contains(at(4));
        assertThat(read.place(at(7))).isEqualTo(new Slices.Place(Optional.of(at(7)), true));
    }

    private Optional<Instant> since(int second) {
        return slices.place(at(second)).since();
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
