package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.smtp.LocalSmtpServer;
import tools.jackson.databind.json.JsonMapper;

/** A worker dies with a mail in its hands; another takes over. */
@WorkerTest
class KilledDuringMailTests {

    private final String id = "verify:" + UUID.randomUUID();
    private final String to = id.substring(7) + "@example.com";
    private final LocalSmtpServer smtp;
    private final JobTable table;
    private final JobEngine applications;
    private final LosableJobs jobs;
    private final JobEngine victim;
    private final JobEngine survivor;

    KilledDuringMailTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired Contracts contracts,
            @Autowired ServiceTokens tokens,
            @Autowired JsonMapper json,
            @Autowired LocalSmtpServer smtp,
            @Autowired LocalJob sendMail,
            @Autowired JobEngine applications) {
        this.smtp = smtp;
        this.table = new JobTable(jdbc, manager, json);
        this.applications = applications;
        var engines = new TestEngines(jdbc, manager, contracts, tokens, json);
        this.jobs = new LosableJobs(engines.jobs("victim"));
        this.victim = engines.engine(jobs, sendMail);
        this.survivor = engines.engine(engines.jobs("survivor"), sendMail);
    }

    @BeforeEach
    void enqueue() {
        applications.stop();
        table.clear();
        var data = Map.of("name", "Ann", "link", "http://localhost:8082/auth/verify-email?token=t");
        table.enqueue("mail.send", id, Map.of("to", to, "template", "accounts/verify-email", "data", data), null);
    }

    @AfterEach
    void stop() {
        victim.stop();
        survivor.stop();
        applications.start();
    }

    @Test
    void aMailThatTheServerDidNotGetYetGoesOutOnce() throws InterruptedException {
        var reached = smtp.stall("RCPT");
        victim.start();
        reached.await();
        kill();

        survivor.start();
        eventually(() -> assertThat(table.row(id).state()).isEqualTo("done"));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void aMailThatTheServerTookAndTheLedgerHasIsNotSentAgain() {
        // Dies between the ledger's entry and the end of the job.
        jobs.loseAtTheEndOfAJob();
        victim.start();
        eventually(() -> assertThat(arrived()).hasSize(1));
        eventually(() -> assertThat(jobs.lost()).isTrue());

        survivor.start();
        eventually(() -> assertThat(table.row(id).state()).isEqualTo("done"));
        assertThat(table.row(id).attempt()).isEqualTo(2);
        assertThat(arrived()).hasSize(1);
    }

    /** The one window that stays open with SMTP: the server has the mail, and its answer never reaches us. */
    @Test
    void aSecondCopyHasTheSameMessageId() throws InterruptedException {
        var reached = smtp.stall(".");
        victim.start();
        reached.await();
        kill();

        survivor.start();
        eventually(() -> assertThat(table.row(id).state()).isEqualTo("done"));
        assertThat(arrived()).hasSize(2);
        assertThat(arrived().stream().map(KilledDuringMailTests::messageId).distinct())
                .hasSize(1);
    }

    private void kill() {
        jobs.lose();
        victim.stop();
    }

    private List<String> arrived() {
        return smtp.received().stream()
                .filter(mail -> mail.contains("To: " + to))
                .toList();
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
