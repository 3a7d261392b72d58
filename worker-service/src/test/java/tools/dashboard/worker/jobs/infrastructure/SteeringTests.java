package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.testing.token.AccessTokens;
import tools.dashboard.worker.EchoJob;
import tools.dashboard.worker.WorkerHttp;
import tools.dashboard.worker.WorkerTest;
import tools.jackson.databind.json.JsonMapper;

/** What those who run the platform do to jobs. */
@WorkerTest
class SteeringTests {

    private final JobTable table;
    private final JsonMapper json;
    private final EchoJob echo;
    private final WorkerHttp http;

    SteeringTests(
            @Value("${server.port}") int port,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired JsonMapper json,
            @Autowired EchoJob echo) {
        this.table = new JobTable(jdbc, manager, json);
        this.json = json;
        this.echo = echo;
        this.http = new WorkerHttp(port, json);
    }

    @BeforeEach
    void clear() {
        table.clear();
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnce() {
        table.enqueue("nobodys.kind", "unwanted");

        assertThat(post("/jobs/v1/jobs/unwanted/cancel")).isEqualTo(204);

        assertThat(table.row("unwanted").state()).isEqualTo("cancelled");
        assertThat(post("/jobs/v1/jobs/unwanted/cancel")).isEqualTo(409);
        assertThat(post("/jobs/v1/jobs/unknown/cancel")).isEqualTo(404);
    }

    @Test
    void aJobThatRunsTellsItsProgressAndIsStoppedAtItsOwner() throws InterruptedException {
        table.enqueue("echo.say", "endless", Map.of("say", "on and on"), null);
        eventually(() -> assertThat(http.get("/jobs/v1/jobs/endless").path("progress"))
                .isEqualTo(json.readTree("{\"done\": 1, \"total\": 4, \"note\": \"said once\"}")));

        assertThat(post("/jobs/v1/jobs/endless/cancel")).isEqualTo(204);

        eventually(() -> assertThat(table.row("endless").state()).isEqualTo("cancelled"));
        assertThat(echo.interrupted().poll(10, TimeUnit.SECONDS)).isEqualTo("endless");
        assertThat(http.get("/jobs/v1/jobs/endless").at("/attempts/0/outcome").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void jobsOfAPausedKindWaitUntilItIsResumed() {
        assertThat(post("/jobs/v1/kinds/echo.say/pause")).isEqualTo(204);
        table.enqueue("echo.say", "patient", Map.of("say", "hello"), null);
        table.enqueue("gone.say", "other");

        eventually(() -> assertThat(table.row("other").error()).contains("gone-service"));
        assertThat(table.row("patient").state()).isEqualTo("waiting");
        assertThat(http.get("/jobs/v1/kinds").at("/items/0/paused").asBoolean()).isTrue();

        assertThat(post("/jobs/v1/kinds/echo.say/resume")).isEqualTo(204);
        eventually(() -> assertThat(table.row("patient").state()).isEqualTo("done"));
    }

    @Test
    void allDeadLettersOfAKindRunAgain() {
        table.enqueue("echo.say", "first", Map.of("say", "never"), null);
        table.enqueue("echo.say", "second", Map.of("say", "never"), null);
        eventually(() -> assertThat(table.row("first").state()).isEqualTo("dead"));
        eventually(() -> assertThat(table.row("second").state()).isEqualTo("dead"));
        post("/jobs/v1/kinds/echo.say/pause");

        var answer = http.ask(
                HttpMethod.POST, "/jobs/v1/dead-letters/retry?kind=other.kind", AccessTokens.ofAnAdministrator());
        assertThat(answer.getBody()).isEqualTo("{\"count\":0}");
        answer = http.ask(
                HttpMethod.POST, "/jobs/v1/dead-letters/retry?kind=echo.say", AccessTokens.ofAnAdministrator());
        assertThat(answer.getBody()).isEqualTo("{\"count\":2}");

        assertThat(table.row("first").state()).isEqualTo("waiting");
        assertThat(table.row("second").state()).isEqualTo("waiting");
    }

    @Test
    void jobsAreFoundByAPartOfTheirIdAndByTheirTrace() {
        table.enqueueTraced("nobodys.kind", "invoice:42", Map.of(), "0af7651916cd43dd8448eb211c80319c");
        table.enqueue("nobodys.kind", "invoice:43");

        assertThat(http.get("/jobs/v1/jobs?text=ICE:4").path("items").size()).isEqualTo(2);
        assertThat(http.get("/jobs/v1/jobs?text=0af7651916cd43dd8448eb211c80319c")
                        .at("/items/0/id")
                        .asString())
                .isEqualTo("invoice:42");
    }

    @Test
    void nobodyElseSteersJobs() {
        table.enqueue("nobodys.kind", "foreign");
        for (var path : List.of(
                "/jobs/v1/jobs/foreign/cancel",
                "/jobs/v1/kinds/echo.say/pause",
                "/jobs/v1/kinds/echo.say/resume",
                "/jobs/v1/dead-letters/retry")) {
            assertThat(http.status(HttpMethod.POST, path, AccessTokens.ofSomebody()))
                    .isEqualTo(403);
        }
        assertThat(table.row("foreign").state()).isEqualTo("waiting");
    }

    private int post(String path) {
        return http.status(HttpMethod.POST, path, AccessTokens.ofAnAdministrator());
    }
}
