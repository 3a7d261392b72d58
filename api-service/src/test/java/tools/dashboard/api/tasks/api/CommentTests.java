package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class CommentTests {

    private final Board board;
    private final StatementCounter statements;
    private final String comments;

    CommentTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.board = Board.of(api, people);
        this.statements = statements;
        this.comments = board.task(board.newTask("Cut gears")) + "/comments";
    }

    @Test
    void aCommentIsAddedChangedAndDeleted() {
        var added = say(board.founder(), "Which metal?");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(comments + "/" + added.id());

        var changed = board.patch(board.founder(), comments + "/" + added.id(), "\"0\"", "{\"body\": \"Brass?\"}");
        assertThat(changed.json().path("body").asString()).isEqualTo("Brass?");
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");

        assertThat(board.delete(board.founder(), comments + "/" + added.id()).status())
                .isEqualTo(204);
        assertThat(board.get(comments).items("id")).isEmpty();
    }

    @Test
    void aGuestChangesOnlyTheirOwnWords() {
        var guest = board.joinedBy("guest");
        var own = say(guest, "May I?");
        var foreign = say(board.founder(), "Of course.");

        assertThat(board.patch(guest, comments + "/" + own.id(), "\"0\"", "{\"body\": \"B\"}")
                        .status())
                .isEqualTo(200);
        assertThat(board.patch(guest, comments + "/" + foreign.id(), "\"0\"", "{\"body\": \"B\"}")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(board.delete(guest, comments + "/" + own.id()).problem()).isEqualTo("forbidden");
    }

    @Test
    void aCommentIsNotFoundThroughAnotherTask() {
        var added = say(board.founder(), "Which metal?");
        String elsewhere = board.task(board.newTask("Other")) + "/comments/" + added.id();

        assertThat(board.patch(board.founder(), elsewhere, "\"0\"", "{\"body\": \"B\"}")
                        .status())
                .isEqualTo(404);
        assertThat(board.delete(board.founder(), elsewhere).status()).isEqualTo(404);
    }

    @Test
    void theListGoesOnByCursorOldestFirst() {
        var first = say(board.founder(), "First");
        var second = say(board.founder(), "Second");

        var page = board.get(comments + "?limit=1");
        assertThat(page.items("id")).containsExactly(first.id().toString());
        assertThat(board.get(comments + "?limit=1&cursor=" + page.nextCursor()).items("id"))
                .containsExactly(second.id().toString());
    }

    @Test
    void theListCostsTheSameForManyAsForOne() throws Exception {
        say(board.founder(), "One");
        long forOne = statements.during(() -> board.get(comments));
        for (int i = 0; i < 5; i++) {
            say(board.founder(), "More");
        }

        assertThat(statements.during(() -> board.get(comments))).isEqualTo(forOne);
    }

    private Answer say(Somebody somebody, String body) {
        return board.send(somebody, HttpMethod.POST, comments, "{\"body\": \"%s\"}".formatted(body));
    }
}
