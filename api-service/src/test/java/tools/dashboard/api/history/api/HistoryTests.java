package tools.dashboard.api.history.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;

@ApiTest
class HistoryTests {

    private final ApiClient api;
    private final TestPeople people;
    private final Board board;
    private final UUID task;
    private final String history;

    HistoryTests(ApiClient api, TestPeople people) {
        this.api = api;
        this.people = people;
        this.board = Board.of(api, people);
        this.task = board.newTask("Cut gears");
        this.history = board.task(task) + "/history";
    }

    @Test
    void aTasksHistoryTellsWhatHappenedNewestFirst() {
        board.post(board.task(task) + "/move", "{\"statusId\": \"%s\"}".formatted(board.status(1)));
        board.post(board.task(task) + "/comments", "{\"body\": \"Which metal?\"}");

        eventually(() -> assertThat(board.get(history).items("type"))
                .containsExactly("comment.added", "task.moved", "task.created"));
        var created = board.get(history).json().path("items").path(2);
        assertThat(created.path("actor").path("id").asString())
                .isEqualTo(board.founder().id().toString());
        assertThat(created.path("data").path("taskId").asString()).isEqualTo(task.toString());
        assertThat(board.get(history).text()).doesNotContain("Which metal?", "Cut gears");
    }

    @Test
    void aWorkspacesHistoryHoldsAllOfItsEvents() {
        eventually(() -> assertThat(board.get(board.workspace() + "/history").items("type"))
                .contains("task.created", "project.created", "workspace.created"));
    }

    @Test
    void theHistoryGoesOnByCursorWithoutGapsOrDuplicates() {
        for (int i = 0; i < 6; i++) {
            board.post(board.task(task) + "/comments", "{\"body\": \"Comment\"}");
        }
        eventually(() -> assertThat(board.get(history).items("id")).hasSize(7));

        assertThat(allPages(2)).isEqualTo(board.get(history).items("id")).doesNotHaveDuplicates();
    }

    @Test
    void guestsReadHistoryAndStrangersFindNone() {
        var eve = Board.of(api, people);

        assertThat(board.get(board.joinedBy("guest"), history).status()).isEqualTo(200);
        for (String foreign : List.of(history, board.workspace() + "/history", eve.task(task) + "/history")) {
            assertThat(board.get(eve.founder(), foreign).status()).isEqualTo(404);
        }
    }

    @Test
    void aCursorThatNoHistoryGaveOutIsRefused() {
        assertThat(board.get(history + "?cursor=bm9uZQ").status()).isEqualTo(400);
        assertThat(board.get(history + "?cursor=OTk5OTk5OTk5OTk5OTk5OTk6eA").status())
                .isEqualTo(400);
    }

    private List<String> allPages(int limit) {
        var ids = new ArrayList<String>();
        @Nullable String cursor = "";
        while (cursor != null) {
            var page = board.get(history + "?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            ids.addAll(page.items("id"));
            cursor = page.nextCursor();
        }
        return ids;
    }
}
