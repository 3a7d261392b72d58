package tools.dashboard.api.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankTests {

    @Test
    void addingAtTheBottomKeepsRanksShort() {
        Rank last = Rank.between(null, null);
        for (int i = 0; i < 10_000; i++) {
            Rank next = Rank.between(last, null);
            assertThat(next).isGreaterThan(last);
            last = next;
        }

        assertThat(last.value()).hasSizeLessThan(6);
    }

    @Test
    void addingAtTheTopKeepsRanksShort() {
        Rank first = Rank.between(null, null);
        for (int i = 0; i < 10_000; i++) {
            Rank next = Rank.between(null, first);
            assertThat(next).isLessThan(first);
            first = next;
        }

        assertThat(first.value()).hasSizeLessThan(6);
    }

    @Test
    void thereIsAlwaysAnotherRankBetweenTwo() {
        Rank low = Rank.between(null, null);
        Rank high = Rank.between(low, null);
        for (int i = 0; i < 200; i++) {
            Rank between = Rank.between(low, high);
            assertThat(between).isGreaterThan(low).isLessThan(high);
            if (i % 3 == 0) {
                low = between;
            } else {
                high = between;
            }
        }
    }

    @Test
    void insertingAnywhereKeepsTheOrder() {
        var random = new Random(7);
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            int at = random.nextInt(ranks.size() + 1);
            ranks.add(at, Rank.between(at(ranks, at - 1), at(ranks, at)));
        }

        assertThat(ranks).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void ranksThatWereSpreadAnewHaveGapsLikeAnyOther() {
        var first = new Rank("h00000001");
        var second = new Rank("h00000002");

        assertThat(Rank.between(first, second)).isGreaterThan(first).isLessThan(second);
        assertThat(Rank.between(null, first)).isLessThan(first);
        assertThat(Rank.between(second, null)).isGreaterThan(second);
    }

    @Test
    void whatIsNoRankIsRefused() {
        for (String text : List.of("", "a", "0", "h1", "a0'", "a".repeat(500))) {
            assertThatThrownBy(() -> new Rank(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static @Nullable Rank at(List<Rank> ranks, int position) {
        return position < 0 || position >= ranks.size() ? null : ranks.get(position);
    }
}
