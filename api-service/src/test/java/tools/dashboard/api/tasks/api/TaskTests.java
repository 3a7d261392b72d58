package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.api.testing.Uploads;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class TaskTests {

    private final Board board;
    private final TestPeople people;
    private final StatementCounter statements;
    private final Uploads uploads;

    TaskTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.board = Board.of(api, people);
        this.people = people;
        this.statements = statements;
        this.uploads = new Uploads(api);
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
    void aMemberChangesTheirOwnTasksAndDeletesThoseTheyCreated() {
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
        assertThat(board.delete(member, foreign).problem()).isEqualTo("forbidden");
        assertThat(board.delete(member, assigned).problem()).isEqualTo("forbidden");
        assertThat(board.delete(member, own).status()).isEqualTo(204);
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
            String task = board.task(board.newTask("More"));
            board.post(task + "/comments", "{\"body\": \"In brass.\"}");
            uploads.attach(board.founder(), task + "/files", "plan.txt", "gears");
        }

        assertThat(statements.during(() -> board.get(board.tasks()))).isEqualTo(forOne);
    }

    @Test
    void tasksTellHowMuchHangsOnThem() {
        String plain = board.task(board.newTask("Plain"));
        String task = board.task(board.newTask("Cut gears"));
        board.post(task + "/comments", "{\"body\": \"In brass.\"}");
        board.post(task + "/comments", "{\"body\": \"Or steel.\"}");
        uploads.attach(board.founder(), task + "/files", "plan.txt", "gears");

        assertThat(board.get(board.tasks()).items("commentCount")).containsExactly("0", "2");
        assertThat(board.get(board.tasks()).items("fileCount")).containsExactly("0", "1");
        assertThat(board.get(task).json().path("commentCount").asInt()).isEqualTo(2);
        assertThat(board.get(plain).json().path("fileCount").asInt(-1)).isZero();
    }

    @Test
    void aBoardComesInOnePage() {
        for (int i = 0; i < 101; i++) {
            board.newTask("Task " + i);
        }

        var page = board.get(board.tasks() + "?limit=500");

        assertThat(page.items("id")).hasSize(101);
        assertThat(page.nextCursor()).isNull();
        assertThat(board.get(board.tasks() + "?limit=501").errors()).containsExactly("limit");
    }

    @Test
    void theListIsNarrowedByPriorityAndTitle() {
        UUID gears = board.post(board.tasks(), "{\"title\": \"Cut GEARS 100%\", \"priority\": \"high\"}")
                .id();
        board.newTask("Oil gears");

        assertThat(board.get(board.tasks() + "?priority=high").items("id")).containsExactly(gears.toString());
        assertThat(board.get(board.tasks() + "?q=gEars").items("id")).hasSize(2);
        assertThat(board.get(board.tasks() + "?q=s 100%").items("id")).containsExactly(gears.toString());
        assertThat(board.get(board.tasks() + "?q=_").items("id")).isEmpty();
        assertThat(board.get(board.tasks() + "?priority=none").status()).isEqualTo(400);
        assertThat(board.get(board.tasks() + "?q=" + "x".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void whoeverLeavesTheWorkspaceLeavesTheirTasksToOthers() {
        var member = board.joinedBy("member");
        String given = "{\"title\": \"Given\", \"assigneeId\": \"%s\"}".formatted(member.id());
        String one = board.task(board.post(board.tasks(), given).id());
        String other = board.task(board.post(board.tasks(), given).id());

        board.delete(board.founder(), board.workspace() + "/members/" + member.id());

        eventually(() -> {
            assertThat(board.get(one).json().path("assigneeId").isNull()).isTrue();
            assertThat(board.get(other).json().path("assigneeId").isNull()).isTrue();
        });
        eventually(() -> {
            var last = board.get(one + "/history").json().path("items").path(0);
            assertThat(last.path("type").asString()).isEqualTo("task.updated");
            assertThat(last.path("actor").path("kind").asString()).isEqualTo("system");
            assertThat(last.path("data").path("changed").path(0).asString()).isEqualTo("assigneeId");
        });
    }
}
