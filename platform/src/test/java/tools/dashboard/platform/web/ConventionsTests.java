package tools.dashboard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
    void aListThatIsSortedByTimeGoesOnBehindTimeAndId() {
        var at = Instant.parse("2026-11-26T09:10:11.123456Z");

        var page = new PageRequest(2, new Cursor(Cursor.keyOf(at, "an id of words")));
        Place behind = page.cursorBehind(Place::new);
        assertThat(behind).isEqualTo(new Place(at, "an id of words"));
        Place beginning = new PageRequest(2, null).cursorBehind(Place::new);
        assertThat(beginning).isNull();
        for (String key : List.of("", " ", "id", "yesterday id")) {
            assertThatThrownBy(() -> new PageRequest(2, new Cursor(key)).cursorBehind(Place::new))
                    .isInstanceOf(ProblemException.class);
        }
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

    private record Place(Instant at, String id) {}

    private static int status(Runnable action) {
        try {
            action.run();
            return 200;
        } catch (ProblemException refused) {
            return refused.type().status();
        }
    }
}
