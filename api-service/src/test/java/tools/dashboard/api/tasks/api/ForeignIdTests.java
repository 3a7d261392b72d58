package tools.dashboard.api.tasks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;

/** Eve runs a workspace of her own and tries every route on the children of Ada's. */
@ApiTest
class ForeignIdTests {

    private final ApiClient api;
    private final Board ada;
    private final Board eve;
    private final UUID task;
    private final UUID comment;

    ForeignIdTests(ApiClient api, TestPeople people) {
        this.api = api;
        ada = Board.of(api, people);
        eve = Board.of(api, people);
        task = ada.newTask("Secret");
        comment =
                ada.post(ada.task(task) + "/comments", "{\"body\": \"Secret\"}").id();
    }

    @Test
    void nothingOfAnotherWorkspaceIsThere() {
        assertNothingIsAt(ada.project());
    }

    @Test
    void nothingOfAnotherWorkspaceIsThereThroughOnesOwn() {
        assertNothingIsAt(eve.workspace() + "/projects/" + ada.projectId());
    }

    @Test
    void noTaskOfAnotherWorkspaceIsThereThroughOnesOwnProject() {
        assertNoTaskIsAt(eve.project());
    }

    @Test
    void foreignTasksAreNoNeighbours() {
        UUID own = eve.newTask("Own");
        String target = "{\"statusId\": \"%s\", \"beforeTaskId\": \"%s\"}";

        assertThat(eve.post(eve.task(own) + "/move", target.formatted(eve.status(0), task))
                        .status())
                .isEqualTo(422);
        assertThat(eve.post(eve.task(own) + "/move", target.formatted(ada.status(0), task))
                        .status())
                .isEqualTo(422);
    }

    private void assertNothingIsAt(String project) {
        assertMissing(HttpMethod.GET, project, "");
        assertMissing(HttpMethod.PATCH, project, "{\"name\": \"Mine\"}");
        assertMissing(HttpMethod.DELETE, project, "");
        assertMissing(HttpMethod.GET, project + "/tasks", "");
        assertMissing(HttpMethod.POST, project + "/tasks", "{\"title\": \"Mine\"}");
        assertNoTaskIsAt(project);
    }

    private void assertNoTaskIsAt(String project) {
        String path = project + "/tasks/" + task;
        assertMissing(HttpMethod.GET, path, "");
        assertMissing(HttpMethod.PATCH, path, "{\"title\": \"Mine\"}");
        assertMissing(HttpMethod.DELETE, path, "");
        assertMissing(HttpMethod.GET, path + "/comments", "");
        assertMissing(HttpMethod.POST, path + "/comments", "{\"body\": \"Mine\"}");
        assertMissing(HttpMethod.PATCH, path + "/comments/" + comment, "{\"body\": \"Mine\"}");
        assertMissing(HttpMethod.DELETE, path + "/comments/" + comment, "");
        for (UUID status : List.of(ada.status(1), eve.status(1))) {
            assertMissing(HttpMethod.POST, path + "/move", "{\"statusId\": \"%s\"}".formatted(status));
        }
    }

    private void assertMissing(HttpMethod method, String path, String json) {
        var answer = json.isEmpty()
                ? Answer.to(api.as(eve.founder()).method(method).uri(path))
                : Answer.to(api.as(eve.founder())
                        .method(method)
                        .uri(path)
                        .header("If-Match", "\"0\"")
                        .body(json));
        assertThat(answer.status()).as("%s %s", method, path).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("Secret");
    }
}
