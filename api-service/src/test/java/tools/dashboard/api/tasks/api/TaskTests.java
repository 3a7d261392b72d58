package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class TaskTests {

    private final Board board;
    private final TestPeople people;
    private final StatementCounter statements;

    TaskTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.board = Board.of(api, people);
        this.people = people;
        this.statements = statements;
    }

    @Test
    void aNewTaskStandsInTheFirstStatus() {
        var created = board.post(board.tasks(), """
                {"title": "Cut gears", "description": "Brass.", "priority": "high", "dueOn": "2026-12-01"}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(board.task(created.id()));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.json().path("statusId").asString())
                .isEqualTo(board.status(0).toString());
        assertThat(created.json().path("priority").asString()).isEqualTo("high");
        assertThat(board.get(board.task(created.id())).json()).isEqualTo(created.json());
    }

    @Test
    void aTaskIsGivenToMembersOnly() {
        var stranger = people.signUp("Eve");
        var member = board.joinedBy("member");
        String wish = "{\"title\": \"Cut gears\", \"assigneeId\": \"%s\"}";

        var refused = board.post(board.tasks(), wish.formatted(stranger.id()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("assigneeId");

        var task = board.post(board.tasks(), wish.formatted(member.id()));
        assertThat(task.status()).isEqualTo(201);
        var again = board.patch(
                board.founder(), board.task(task.id()), "\"0\"", "{\"assigneeId\": \"%s\"}".formatted(stranger.id()));
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void aStatusOfAnotherProjectIsRefused() {
        var other = board.post(board.workspace() + "/projects", "{\"name\": \"Other\"}");
        String foreign = other.json().path("statuses").path(0).path("id").asString();

        var refused = board.post(board.tasks(), "{\"title\": \"T\", \"statusId\": \"%s\"}".formatted(foreign));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("statusId");
    }

    @Test
    void onlyWhatIsNamedChangesAndNullTakesAway() {
        var task = board.post(board.tasks(), "{\"title\": \"Cut gears\", \"dueOn\": \"2026-12-01\"}");

        var changed = board.patch(board.founder(), board.task(task.id()), "\"0\"", "{\"title\": \"Cut more gears\"}");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().path("dueOn").asString()).isEqualTo("2026-12-01");

        var emptied = board.patch(board.founder(), board.task(task.id()), "\"1\"", "{\"dueOn\": null}");
        assertThat(emptied.json().path("dueOn").isNull()).isTrue();
        assertThat(emptied.json().path("title").asString()).isEqualTo("Cut more gears");
    }

    @Test
    void changingNeedsTheVersionThatIsChanged() {
        String task = board.task(board.newTask("Cut gears"));

        assertThat(board.send(board.founder(), HttpMethod.PATCH, task, "{\"title\": \"B\"}")
                        .status())
                .isEqualTo(428);
        assertThat(board.patch(board.founder(), task, "\"3\"", "{\"title\": \"B\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aMemberChangesOnlyTheirOwnTasksAndDeletesNone() {
        var member = board.joinedBy("member");
        String foreign = board.task(board.newTask("Not theirs"));
        String own = board.task(board.send(member, HttpMethod.POST, board.tasks(), "{\"title\": \"Theirs\"}")
                .id());
        String assigned = board.task(
                board.post(board.tasks(), "{\"title\": \"Given\", \"assigneeId\": \"%s\"}".formatted(member.id()))
                        .id());

        assertThat(board.patch(member, foreign, "\"0\"", "{\"title\": \"B\"}").problem())
                .isEqualTo("forbidden");
        assertThat(board.patch(member, own, "\"0\"", "{\"title\": \"B\"}").status())
                .isEqualTo(200);
        assertThat(board.patch(member, assigned, "\"0\"", "{\"title\": \"B\"}").status())
                .isEqualTo(200);
        assertThat(board.delete(member, own).problem()).isEqualTo("forbidden");
    }

    @Test
    void aGuestReadsButDoesNotWrite() {
        var guest = board.joinedBy("guest");
        String task = board.task(board.newTask("Cut gears"));

        assertThat(board.get(guest, task).status()).isEqualTo(200);
        assertThat(board.send(guest, HttpMethod.POST, board.tasks(), "{\"title\": \"B\"}")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(board.send(
                                guest,
                                HttpMethod.POST,
                                task + "/move",
                                "{\"statusId\": \"%s\"}".formatted(board.status(1)))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void aTaskIsNotFoundThroughAnotherProject() {
        UUID task = board.newTask("Cut gears");
        var other = board.post(board.workspace() + "/projects", "{\"name\": \"Other\"}");

        assertThat(board.get(board.workspace() + "/projects/" + other.id() + "/tasks/" + task)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theListGoesOnByCursorThroughAllStatuses() {
        UUID done = board.post(board.tasks(), "{\"title\": \"Done\", \"statusId\": \"%s\"}".formatted(board.status(2)))
                .id();
        UUID first = board.newTask("First");
        UUID second = board.newTask("Second");

        var page = board.get(board.tasks() + "?limit=2");
        assertThat(page.items("id")).containsExactly(first.toString(), second.toString());
        var rest = board.get(board.tasks() + "?limit=2&cursor=" + page.nextCursor());
        assertThat(rest.items("id")).containsExactly(done.toString());
        assertThat(rest.nextCursor()).isNull();
        assertThat(board.get(board.tasks() + "?statusId=" + board.status(2)).items("id"))
                .containsExactly(done.toString());
        assertThat(board.get(board.tasks() + "?cursor=bm9uZQ").status()).isEqualTo(400);
    }

    @Test
    void theListCostsTheSameForManyAsForOne() throws Exception {
        board.newTask("One");
        long forOne = statements.during(() -> board.get(board.tasks()));
        for (int i = 0; i < 5; i++) {
            board.newTask("More");
        }

        assertThat(statements.during(() -> board.get(board.tasks()))).isEqualTo(forOne);
    }
}
