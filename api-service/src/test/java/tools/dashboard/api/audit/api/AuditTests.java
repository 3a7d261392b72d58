package tools.dashboard.api.audit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class AuditTests {

    private static final String TRAIL = "/api/v1/audit";

    private final ApiClient api;
    private final Board board;
    private final Somebody admin;
    private final String person = UUID.randomUUID().toString();

    AuditTests(ApiClient api, TestPeople people) {
        this.api = api;
        this.board = Board.of(api, people);
        this.admin = people.signUpAdministrator();
    }

    @Test
    void whatHappensInAWorkspaceIsInTheTrailOnce() {
        board.newTask("Cut gears");

        eventually(() -> assertThat(get("?workspaceId=" + board.workspaceId()).items("action"))
                .containsExactly("task.created", "project.created", "member.added", "workspace.created"));
        var row =
                get("?workspaceId=" + board.workspaceId()).json().path("items").path(0);
        assertThat(row.path("actor").path("id").asString())
                .isEqualTo(board.founder().id().toString());
        assertThat(row.path("source").asString()).isEqualTo("api-service");
        assertThat(row.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(row.toString()).doesNotContain("Cut gears");
    }

    @Test
    void aNoteThatComesAgainIsTakenOnce() {
        var note = Notes.note(UUID.randomUUID(), person, 7);

        assertThat(Notes.take(api, List.of(note, note)).status()).isEqualTo(204);
        assertThat(Notes.take(api, List.of(note)).status()).isEqualTo(204);

        var items = get("?actorId=" + person).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("address").path("value").asString()).isEqualTo("192.0.2.7");
        assertThat(items.path(0).path("agent").path("value").asString()).isEqualTo("a program");
    }

    @Test
    void erasureTakesThePersonsValuesAndLeavesTheChain() {
        Notes.take(api, person, 2);

        var erased = Answer.to(api.as(admin).delete().uri(TRAIL + "/people/" + person + "/values"));

        assertThat(erased.json().path("values").asInt()).isEqualTo(4);
        assertThat(get("?actorId=" + person).text()).doesNotContain("192.0.2.", "a program", "\"salt\":\"");
        assertThat(get("?action=audit.erased&actorId=" + admin.id()).text()).contains(person);
        assertThat(faultOfAll()).isNull();
    }

    @Test
    void theTrailGoesOnByCursorNewestFirst() {
        Notes.take(api, person, 5);

        var first = get("?limit=3&actorId=" + person);
        var second = get("?limit=3&actorId=" + person + "&cursor=" + first.nextCursor());

        assertThat(first.json().path("items").path(0).path("data").path("n").asInt())
                .isEqualTo(4);
        assertThat(first.items("id")).hasSize(3).doesNotContainAnyElementsOf(second.items("id"));
        assertThat(second.items("id")).hasSize(2);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void anExportIsALineARowAndGoesOnBehindItsLast() {
        Notes.take(api, person, 5);

        var first = lines("?limit=3");
        var rest = lines("?after=" + first.getLast().path("position").asLong());

        assertThat(first).extracting(row -> row.path("position").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(rest.getFirst().path("position").asLong()).isEqualTo(4);
        assertThat(rest).filteredOn(row -> row.toString().contains(person)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyThoseWhoRunThePlatformReadExportVerifyAndErase() {
        for (String path : List.of("", "/export", "/verification")) {
            assertThat(board.get(TRAIL + path).status()).isEqualTo(403);
            assertThat(Answer.to(api.anonymous().get().uri(TRAIL + path)).status())
                    .isEqualTo(401);
        }
        assertThat(board.send(board.founder(), HttpMethod.DELETE, TRAIL + "/people/" + person + "/values", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyServicesHandInNotes() {
        String batch = "{\"items\": [%s]}".formatted(Notes.note(UUID.randomUUID(), person, 1));

        assertThat(board.send(admin, HttpMethod.POST, "/internal/audit", batch).status())
                .isBetween(400, 499);
        assertThat(get("?actorId=" + person).items("id")).isEmpty();
    }

    @Test
    void aNoteOfAnotherShapeIsRefusedByItsField() {
        String note = Notes.note(UUID.randomUUID(), person, 1)
                .replace("\"status\": 403", "\"status\": \"" + "x".repeat(4_000) + "\"");

        var answer = Notes.take(api, List.of(note));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().contains("data");
    }

    private Answer get(String question) {
        return board.get(admin, TRAIL + question);
    }

    private List<JsonNode> lines(String question) {
        var json = new JsonMapper();
        return Answer.to(api.as(admin).get().uri(TRAIL + "/export" + question))
                .text()
                .lines()
                .map(json::readTree)
                .toList();
    }

    private @Nullable String faultOfAll() {
        var answer = get("/verification").json();
        assertThat(answer.path("complete").asBoolean()).isTrue();
        return answer.path("fault").isNull() ? null : answer.path("fault").toString();
    }
}
