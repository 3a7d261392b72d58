package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;

@ApiTest
class ImportTests {

    private final Board board;
    private final Somebody administrator;
    private final Somebody member;
    private final UUID task = UUID.randomUUID();

    ImportTests(ApiClient api, TestPeople people) {
        this.board = Board.of(api, people);
        this.administrator = people.signUpAdministrator();
        this.member = board.joinedBy("member");
    }

    @Test
    void whatMembersDidElsewhereHappensAtItsTimeAndOnce() {
        var changes = List.of(
                created("2026-08-31T23:59:00Z", member),
                change(
                        "2026-09-02T08:00:00Z",
                        member,
                        "task.moved",
                        "move",
                        "{\"statusId\": \"%s\"}".formatted(board.status(2))),
                change("2026-09-04T08:00:00Z", member, "comment.added", "comment", "{\"body\": \"Second\"}"),
                change("2026-09-03T08:00:00Z", board.founder(), "comment.added", "comment", "{\"body\": \"First\"}"),
                change("2026-10-01T08:00:00Z", member, "task.updated", "patch", "{\"title\": \"Cut more gears\"}"));

        assertThat(importing(administrator, changes).text()).isEqualTo("{\"applied\":5,\"skipped\":0}");
        assertThat(importing(administrator, changes).text()).isEqualTo("{\"applied\":0,\"skipped\":5}");

        var imported = board.get(board.task(task)).json();
        assertThat(imported.path("title").asString()).isEqualTo("Cut more gears");
        assertThat(imported.path("statusId").asString())
                .isEqualTo(board.status(2).toString());
        assertThat(imported.path("createdBy").asString()).isEqualTo(member.id().toString());
        assertThat(imported.path("createdAt").asString()).isEqualTo("2026-08-31T23:59:00Z");
        assertThat(imported.path("updatedAt").asString()).isEqualTo("2026-10-01T08:00:00Z");
        var comments = board.get(board.task(task) + "/comments");
        assertThat(comments.items("body")).containsExactly("First", "Second");
        assertThat(comments.items("createdAt")).first().isEqualTo("2026-09-03T08:00:00Z");
    }

    @Test
    void historyShowsItAtItsTimeByTheMemberAndOnWhoseBehalfItWasImported() {
        importing(
                administrator,
                List.of(
                        created("2026-08-31T23:59:00Z", member),
                        change("2026-10-01T08:00:00Z", member, "task.updated", "patch", "{\"title\": \"More\"}")));
        board.post(board.task(task) + "/comments", "{\"body\": \"Now\"}");

        String history = board.task(task) + "/history";
        eventually(() -> assertThat(board.get(history).items("type"))
                .containsExactly("comment.added", "task.updated", "task.created"));
        assertThat(board.get(history).items("at")).endsWith("2026-10-01T08:00:00Z", "2026-08-31T23:59:00Z");
        var actor = board.get(history).json().at("/items/2/actor");
        assertThat(actor.path("id").asString()).isEqualTo(member.id().toString());
        assertThat(actor.path("onBehalfOf").asString())
                .isEqualTo(administrator.id().toString());
        assertThat(board.get(history).json().at("/items/0/actor/onBehalfOf").isNull())
                .isTrue();
        assertThat(board.get(board.workspace() + "/history?limit=100").items("at"))
                .endsWith("2026-08-31T23:59:00Z");
    }

    @Test
    void oneWrongChangeRefusesAllOfThem() {
        var strangers = new Somebody(UUID.randomUUID(), "Eve", "eve@example.org", "");
        var guest = board.joinedBy("guest");

        for (var wrong : List.of(
                change("2026-09-02T08:00:00Z", strangers, "comment.added", "comment", "{\"body\": \"Hello\"}"),
                change(
                        "2026-09-02T08:00:00Z",
                        guest,
                        "task.moved",
                        "move",
                        "{\"statusId\": \"%s\"}".formatted(board.status(1))),
                change(
                        "2026-09-02T08:00:00Z",
                        member,
                        "task.moved",
                        "move",
                        "{\"statusId\": \"%s\"}".formatted(UUID.randomUUID())),
                created("2026-09-02T08:00:00Z", member))) {
            var refused = importing(administrator, List.of(created("2026-09-01T08:00:00Z", member), wrong));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errors()).containsExactly("changes[1]");
            assertThat(board.get(board.task(task)).status()).isEqualTo(404);
        }
    }

    @Test
    void changesHaveAFormAndBounds() {
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();

        assertThat(importing(administrator, List.of()).status()).isEqualTo(400);
        assertThat(importing(administrator, List.of(created(tomorrow, member))).status())
                .isEqualTo(400);
        assertThat(importing(administrator, List.of(created("1999-12-31T00:00:00Z", member)))
                        .status())
                .isEqualTo(400);
        assertThat(importing(
                                administrator,
                                List.of(change(
                                        "2026-09-01T08:00:00Z", member, "task.moved", "task", "{\"title\": \"T\"}")))
                        .status())
                .isEqualTo(400);
        String one = created("2026-09-01T08:00:00Z", member);
        assertThat(importing(administrator, Collections.nCopies(501, one)).status())
                .isEqualTo(400);
    }

    @Test
    void membersForgeNoHistory() {
        var changes = List.of(created("2026-09-01T08:00:00Z", member));

        assertThat(importing(board.founder(), changes).status()).isEqualTo(403);
        assertThat(importing(member, changes).status()).isEqualTo(403);
    }

    private Answer importing(Somebody somebody, List<String> changes) {
        return board.send(
                somebody,
                HttpMethod.POST,
                board.workspace() + "/import",
                "{\"changes\": [%s]}".formatted(String.join(",", changes)));
    }

    private String created(String at, Somebody by) {
        return change(at, by, "task.created", "task", "{\"title\": \"Cut gears\"}");
    }

    private String change(String at, Somebody by, String type, String part, String value) {
        return """
                {"id": "%s", "occurredAt": "%s", "userId": "%s", "type": "%s", "projectId": "%s", "taskId": "%s", "%s": %s}""".formatted(UUID.randomUUID(), at, by.id(), type, board.projectId(), task, part, value);
    }
}
