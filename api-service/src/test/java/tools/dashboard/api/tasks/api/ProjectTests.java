package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class ProjectTests {

    private final Board board;
    private final StatementCounter statements;

    ProjectTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.board = Board.of(api, people);
        this.statements = statements;
    }

    @Test
    void aNewProjectHasItsThreeStatuses() {
        var created = board.post(board.workspace() + "/projects", "{\"name\": \" Analytical engine \"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Location")).isEqualTo(board.workspace() + "/projects/" + created.id());
        assertThat(created.json().path("name").asString()).isEqualTo("Analytical engine");
        assertThat(created.json()
                        .path("statuses")
                        .valueStream()
                        .map(s -> s.path("name").asString()))
                .containsExactly("To do", "In progress", "Done");
        assertThat(created.json()
                        .path("statuses")
                        .valueStream()
                        .map(s -> s.path("category").asString()))
                .containsExactly("todo", "in_progress", "done");
    }

    @Test
    void aProjectShowsItsStatuses() {
        var read = board.get(board.project());

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("statuses").size()).isEqualTo(3);
        assertThat(read.json().at("/statuses/2/category").asString()).isEqualTo("done");
    }

    @Test
    void changingNeedsTheVersionThatIsChanged() {
        var ada = board.founder();

        assertThat(board.send(ada, HttpMethod.PATCH, board.project(), "{\"name\": \"B\"}")
                        .status())
                .isEqualTo(428);
        assertThat(board.patch(ada, board.project(), "\"9\"", "{\"name\": \"B\"}")
                        .status())
                .isEqualTo(412);
        var changed = board.patch(ada, board.project(), "\"0\"", "{\"name\": \"B\"}");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().path("name").asString()).isEqualTo("B");
    }

    @Test
    void aDeletedProjectIsGoneWithItsTasks() {
        var task = board.newTask("Cut gears");

        assertThat(board.delete(board.founder(), board.project()).status()).isEqualTo(204);

        assertThat(board.get(board.project()).status()).isEqualTo(404);
        assertThat(board.get(board.task(task)).status()).isEqualTo(404);
    }

    @Test
    void membersAndGuestsReadButDoNotRunProjects() {
        for (String role : new String[] {"member", "guest"}) {
            var somebody = board.joinedBy(role);

            assertThat(board.get(somebody, board.project()).status()).isEqualTo(200);
            assertThat(board.patch(somebody, board.project(), "\"0\"", "{\"name\": \"B\"}")
                            .problem())
                    .isEqualTo("forbidden");
            assertThat(board.delete(somebody, board.project()).problem()).isEqualTo("forbidden");
        }
    }

    @Test
    void theListGoesOnByCursorNewestFirst() {
        var second = board.post(board.workspace() + "/projects", "{\"name\": \"Second\"}");

        var page = board.get(board.workspace() + "/projects?limit=1");
        assertThat(page.items("id")).containsExactly(second.id().toString());

        var rest = board.get(board.workspace() + "/projects?limit=1&cursor=" + page.nextCursor());
        assertThat(rest.items("id")).containsExactly(board.projectId().toString());
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void theListCostsTheSameForManyAsForOne() throws Exception {
        long forOne = statements.during(() -> board.get(board.workspace() + "/projects"));
        for (int i = 0; i < 5; i++) {
            board.post(board.workspace() + "/projects", "{\"name\": \"More\"}");
        }

        assertThat(statements.during(() -> board.get(board.workspace() + "/projects")))
                .isEqualTo(forOne);
    }
}
