package tools.dashboard.worker.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.JobStatus;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.testing.token.AccessTokens;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.smtp.LocalSmtpServer;
import tools.jackson.databind.json.JsonMapper;

/** docs/jobs.md does what it says: its contract is the one that this test's worker knows (WorkerSurroundings). */
@WorkerTest
class JobsGuideTests {

    private final UUID workspaceId = UUID.randomUUID();
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalSmtpServer smtp;
    private final ServiceTokens tokens;
    private final JsonMapper json;
    private final RestClient http;

    JobsGuideTests(
            @Value("${server.port}") int port,
            @Autowired Jobs jobs,
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired LocalSmtpServer smtp,
            @Autowired ServiceTokens tokens,
            @Autowired JsonMapper json) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
        this.smtp = smtp;
        this.tokens = tokens;
        this.json = json;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    @Test
    void itsJavaIsWhatRunsHere() {
        var examples = Guide.examples("java");
        assertThat(examples).hasSize(2);
        assertThat(Guide.source("JobsGuideTests.java")).contains(Guide.flat(examples.getFirst()));
        assertThat(Guide.source("MonthlyReport.java")).contains(Guide.flat(examples.getLast()));
    }

    @Test
    void aJobIsEnqueuedRunAndLookedAt() {
        transaction.executeWithoutResult(status -> {
            jobs.enqueue(
                    JobKind.of("reports.monthly"),
                    "reports.monthly:" + workspaceId + ":2026-11",
                    Map.of("month", "2026-11"),
                    JobOptions.defaults().withPriority(7).forWorkspace(workspaceId));
        });

        eventually(() -> assertThat(jobs.find("reports.monthly:" + workspaceId + ":2026-11"))
                .hasValueSatisfying(job -> {
                    assertThat(job.state()).isEqualTo(JobStatus.State.DONE);
                    assertThat(job.progress()).isEqualTo(new JobStatus.Progress(3, 3, "page 3"));
                    assertThat(String.valueOf(job.result())).isEqualTo("{\"report\":\"2026-11.pdf\"}");
                }));
    }

    @Test
    void aServiceInAnotherLanguageEnqueuesWithSql() {
        String id = "reports.monthly:" + workspaceId;
        String sql = Guide.examples("sql").getFirst().replace("reports.monthly:2026-10", id);

        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).query(Boolean.class).single());

        eventually(() -> assertThat(jobs.find(id))
                .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(JobStatus.State.DONE)));
    }

    @Test
    void anOwnerIsCalledAsItSays() {
        var answer = http.post()
                .uri("/internal/jobs/reports.monthly")
                .headers(headers -> headers.setBearerAuth(tokens.issue("worker-service")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Guide.examples("json").getFirst())
                .retrieve()
                .body(String.class);

        assertThat(answer).isEqualTo("{\"result\":{\"report\":\"2026-11.pdf\"}}");
    }

    @Test
    void aMailIsOrderedAsItSays() {
        String to = workspaceId + "@example.com";
        var order = json.readTree(Guide.examples("json").getLast().replace("ann@example.com", to));

        transaction.executeWithoutResult(status ->
                jobs.enqueue(JobKind.of("mail.send"), "mail.send:" + workspaceId, order, JobOptions.defaults()));

        eventually(() -> assertThat(smtp.received())
                .anySatisfy(mail -> assertThat(mail).contains("To: " + to).contains("Bob")));
    }

    @Test
    void itsScheduleIsKnown() {
        eventually(() -> assertThat(http.get()
                        .uri("/jobs/v1/schedules")
                        .headers(headers -> headers.setBearerAuth(AccessTokens.ofAnAdministrator()))
                        .retrieve()
                        .body(String.class))
                .contains("\"kind\":\"reports.monthly\"", "30 6 1 * *", "Europe/Madrid", "once"));
    }
}
