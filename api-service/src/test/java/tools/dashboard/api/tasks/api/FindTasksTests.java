package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;

@ApiTest
class FindTasksTests {

    private final Board board;
    private final TestPeople people;

    FindTasksTests(ApiClient api, TestPeople people) {
        this.board = Board.of(api, people);
        this.people = people;
    }

    @Test
    void tasksOfAllProjectsAreFoundByAPartOfTheirTitle() {
        board.newTask("Cut the gears");
        board.newTask("Draw the mill");
        var other = board.post(board.workspace() + "/projects", "{\"name\": \"Looms\"}")
                .id();
        board.post(board.workspace() + "/projects/" + other + "/tasks", "{\"title\": \"Oil the GEARS\"}");

        assertThat(titles(board.get(board.workspace() + "/tasks?q=gears")))
                .containsExactly("Oil the GEARS", "Cut the gears");
        assertThat(titles(board.get(board.workspace() + "/tasks?q=%25"))).isEmpty();
        var first = board.get(board.workspace() + "/tasks?limit=1");
        assertThat(titles(first)).containsExactly("Oil the GEARS");
        assertThat(titles(board.get(board.workspace() + "/tasks?limit=1&cursor="
                        + first.json().path("nextCursor").asString())))
                .containsExactly("Draw the mill");
    }

    @Test
    void aStrangerFindsNothing() {
        board.newTask("Cut the gears");

        assertThat(board.get(people.signUp("Eve"), board.workspace() + "/tasks?q=gears")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> titles(Answer found) {
        return found.json()
                .path("items")
                .valueStream()
                .map(task -> task.path("title").asString())
                .toList();
    }
}
