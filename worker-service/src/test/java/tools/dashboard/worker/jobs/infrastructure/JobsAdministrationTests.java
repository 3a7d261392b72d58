package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.testing.token.AccessTokens;
import tools.dashboard.worker.WorkerHttp;
import tools.dashboard.worker.WorkerTest;
import tools.jackson.databind.json.JsonMapper;

/** The jobs as those who run the platform see them. */
@WorkerTest
class JobsAdministrationTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final JobTable table;
    private final JsonMapper json;
    private final WorkerHttp http;

    JobsAdministrationTests(
            @Value("${server.port}") int port,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired JsonMapper json) {
        this.table = new JobTable(jdbc, manager, json);
        this.json = json;
        this.http = new WorkerHttp(port, json);
    }

    @BeforeEach
    void clear() {
        table.clear();
    }

    @Test
    void aJobTellsItsAttemptsItsTraceAndItsPayloadWithoutSecrets() {
        table.enqueueTraced("echo.say", "never", Map.of("say", "never", "link", "https://x.test/?token=abc"), TRACE);
        eventually(() -> assertThat(table.row("never").state()).isEqualTo("dead"));

        var job = http.get("/jobs/v1/jobs/never");

        assertThat(job.path("kind").asString()).isEqualTo("echo.say");
        assertThat(job.path("state").asString()).isEqualTo("dead");
        assertThat(job.path("traceId").asString()).isEqualTo(TRACE);
        assertThat(job.at("/payload/say").asString()).isEqualTo("never");
        assertThat(job.at("/payload/link").asString()).isEqualTo("[redacted]");
        assertThat(job.path("attempts").size()).isEqualTo(1);
        assertThat(job.at("/attempts/0/number").asInt()).isEqualTo(1);
        assertThat(job.at("/attempts/0/outcome").asString()).isEqualTo("rejected");
        assertThat(job.at("/attempts/0/traceId").asString()).isEqualTo(TRACE);
        assertThat(job.at("/attempts/0/error").asString()).contains("it will never be said");
        assertThat(job.at("/attempts/0/endedAt").asString())
                .isGreaterThan(job.at("/attempts/0/startedAt").asString());
    }

    @Test
    void postponedAttemptsAreToldApart() {
        table.enqueue("gone.say", "away");

        eventually(() -> assertThat(
                        http.get("/jobs/v1/jobs/away").at("/attempts/0/outcome").asString())
                .isEqualTo("postponed"));
    }

    @Test
    void whatFailedForGoodIsRunAgainAndNothingElse() {
        table.enqueue("echo.say", "never", Map.of("say", "never"), null);
        table.enqueue("echo.say", "hello", Map.of("say", "hello"), null);
        eventually(() -> assertThat(table.row("never").state()).isEqualTo("dead"));
        eventually(() -> assertThat(table.row("hello").state()).isEqualTo("done"));

        assertThat(retry("never", AccessTokens.ofSomebody())).isEqualTo(403);
        assertThat(retry("never", AccessTokens.ofAnAdministrator())).isEqualTo(204);
        eventually(() -> assertThat(
                        http.get("/jobs/v1/jobs/never").path("attempts").size())
                .isEqualTo(2));
        assertThat(retry("hello", AccessTokens.ofAnAdministrator())).isEqualTo(409);
        assertThat(retry("unknown", AccessTokens.ofAnAdministrator())).isEqualTo(404);
    }

    @Test
    void kindsAreSummedUp() {
        table.enqueue("echo.say", "hello", Map.of("say", "hello"), null);
        table.enqueue("echo.say", "never", Map.of("say", "never"), null);
        table.enqueue("nobodys.kind", "waiting");

        eventually(() -> assertThat(http.get("/jobs/v1/kinds").path("items")).isEqualTo(json.readTree("""
                [{"kind": "echo.say", "waiting": 0, "retrying": 0, "running": 0, "dead": 1, "oldestWaitingSince": null,
                  "doneLastHour": 1, "failedLastHour": 1, "donePerMinute": 0.2, "paused": false},
                 {"kind": "nobodys.kind", "waiting": 1, "retrying": 0, "running": 0, "dead": 0,
                  "oldestWaitingSince": "%s", "doneLastHour": 0,
                  "failedLastHour": 0, "donePerMinute": 0.0, "paused": false}]""".formatted(
                        http.get("/jobs/v1/jobs/waiting").path("createdAt").asString()))));
    }

    @Test
    void theListIsNarrowedAndGoesOn() {
        table.enqueue("nobodys.kind", "one");
        table.enqueue("nobodys.kind", "two");
        table.enqueue("others.kind", "three");

        var first = http.get("/jobs/v1/jobs?kind=nobodys.kind&state=waiting&limit=1");
        assertThat(first.at("/items/0/id").asString()).isEqualTo("two");
        var second = http.get("/jobs/v1/jobs?kind=nobodys.kind&state=waiting&limit=1&cursor="
                + first.path("nextCursor").asString());
        assertThat(second.at("/items/0/id").asString()).isEqualTo("one");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(http.status(HttpMethod.GET, "/jobs/v1/jobs?state=lost", AccessTokens.ofAnAdministrator()))
                .isEqualTo(400);
    }

    @Test
    void nobodyElseSeesJobs() {
        for (String path :
                new String[] {"/jobs/v1/kinds", "/jobs/v1/jobs", "/jobs/v1/jobs/one", "/jobs/v1/schedules"}) {
            assertThat(http.status(HttpMethod.GET, path, AccessTokens.ofSomebody()))
                    .isEqualTo(403);
            assertThat(http.status(HttpMethod.GET, path, null)).isEqualTo(401);
        }
    }

    private int retry(String id, String token) {
        return http.status(HttpMethod.POST, "/jobs/v1/jobs/" + id + "/retry", token);
    }
}
