package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.api.tasks.domain.Texts;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;

@ApiTest
class BadInputTests {

    private final Board board;

    BadInputTests(ApiClient api, TestPeople people) {
        this.board = Board.of(api, people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"title\": null}",
                "{\"title\": 7}",
                "{\"title\": \" \"}",
                "{\"title\": [\"T\"]}",
                "{\"title\": \"a\\nb\"}",
                "{\"title\": \"a\\u0000b\"}",
                "{\"title\": \"T\", \"rank\": \"a0\"}",
                "{\"title\": \"T\", \"statusId\": \"first\"}",
                "{\"title\": \"T\", \"priority\": \"HIGHEST\"}",
                "{\"title\": \"T\", \"priority\": 1}",
                "{\"title\": \"T\", \"dueOn\": \"2026-02-30\"}",
                "{\"title\": \"T\", \"dueOn\": 20261201}",
                "{\"title\": \"T\", \"description\": \"a\\u0000b\"}",
                "{\"title\": \"T\"} {}"
            })
    void aTaskThatIsNoTaskIsRefused(String json) {
        var refused = board.post(board.tasks(), json);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text()).doesNotContain("Exception", "tools.dashboard.api", "jackson");
    }

    @Test
    void whatCannotBeTakenAwayIsNotNullInAChange() {
        var task = board.task(board.newTask("T"));

        for (String field : new String[] {"title", "description", "priority"}) {
            var refused = board.patch(board.founder(), task, "\"0\"", "{\"%s\": null}".formatted(field));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.errors()).containsExactly(field);
        }
        assertThat(board.patch(board.founder(), task, "\"0\"", "{\"dueOn\": null, \"assigneeId\": null}")
                        .status())
                .isEqualTo(200);
        assertThat(board.patch(board.founder(), board.project(), "\"0\"", "{\"name\": null}")
                        .errors())
                .containsExactly("name");
    }

    @Test
    void overlongTextsAreRefused() {
        var title = board.post(board.tasks(), "{\"title\": \"%s\"}".formatted("x".repeat(Texts.TITLE + 1)));
        var description = board.post(
                board.tasks(),
                "{\"title\": \"T\", \"description\": \"%s\"}".formatted("x".repeat(Texts.DESCRIPTION + 1)));
        var comment = board.post(
                board.task(board.newTask("T")) + "/comments",
                "{\"body\": \"%s\"}".formatted("x".repeat(Texts.COMMENT + 1)));

        assertThat(title.errors()).containsExactly("title");
        assertThat(description.errors()).containsExactly("description");
        assertThat(comment.errors()).containsExactly("body");
    }

    @Test
    void textsOfTheGreatestLengthAreKept() {
        var task = board.post(
                board.tasks(),
                "{\"title\": \"%s\", \"description\": \"%s\"}"
                        .formatted("é".repeat(Texts.TITLE), "é".repeat(Texts.DESCRIPTION)));

        assertThat(task.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "cursor=%25", "cursor=e30", "statusId=x"})
    void aListThatCannotBeIsRefused(String query) {
        assertThat(board.get(board.tasks() + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertThat(board.get(board.tasks() + "/not-an-id").status()).isIn(400, 404);
        assertThat(board.get(board.task(UUID.randomUUID())).status()).isEqualTo(404);
    }

    @Test
    void aPatchWithWrongTypesIsRefused() {
        String task = board.task(board.newTask("T"));

        for (String json :
                new String[] {"{\"assigneeId\": 7}", "{\"dueOn\": {}}", "{\"dueOn\": \"soon\"}", "{\"id\": 1}"}) {
            assertThat(board.patch(board.founder(), task, "\"0\"", json).status())
                    .as(json)
                    .isEqualTo(400);
        }
    }
}
