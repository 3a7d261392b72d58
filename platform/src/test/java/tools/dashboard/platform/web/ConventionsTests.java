package tools.dashboard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.platform.problem.ProblemException;

class ConventionsTests {

    @Test
    void aPageHasACursorOnlyWhenThereIsMore() {
        var request = new PageRequest(2, null);

        assertThat(Page.of(List.of("a", "b"), request, key -> key).nextCursor()).isNull();
        var page = Page.of(List.of("a", "b", "c"), request, key -> key);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(String.valueOf(page.nextCursor())).key()).isEqualTo("b");
    }

    @Test
    void aCursorThatNobodyGaveOutIsRefused() {
        assertThatThrownBy(() -> Cursor.decode("?")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode("a".repeat(600))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        ETags.require("\"3\"", 3);
        ETags.require("\"2\", \"3\"", 3);

        assertThat(status(() -> ETags.require(null, 3))).isEqualTo(428);
        assertThat(status(() -> ETags.require("", 3))).isEqualTo(428);
        assertThat(status(() -> ETags.require("\"2\"", 3))).isEqualTo(412);
        assertThat(status(() -> ETags.require("3", 3))).isEqualTo(412);
        assertThat(status(() -> ETags.require("W/\"3\"", 3))).isEqualTo(412);
    }

    private static int status(Runnable action) {
        try {
            action.run();
            return 200;
        } catch (ProblemException refused) {
            return refused.type().status();
        }
    }
}
