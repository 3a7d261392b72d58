package tools.dashboard.worker.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.testing.database.RowSecurityCheck;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.smtp.LocalSmtpServer;

@WorkerTest
class MailTests {

    private static final String LINK = "http://localhost:8082/auth/verify-email?token=t";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LocalSmtpServer smtp;
    private final DataSource dataSource;

    MailTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired LocalSmtpServer smtp,
            @Autowired DataSource dataSource) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.smtp = smtp;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void clear() {
        asSystem("delete from jobs", Map.of());
    }

    @Test
    void aMailGoesOutInTheLanguageOfItsReader() {
        var to = address();
        enqueue("m1", to, "es", Map.of("name", "Ana", "link", LINK));

        eventually(() -> assertThat(arrived(to)).hasSize(1));
        assertThat(arrived(to).getFirst()).contains("Subject: =?UTF-8?Q?Confirma_tu_", "Hola, Ana:");
        eventually(() ->
                assertThat(value("select state from mails where job_id = 'm1'")).isEqualTo("sent"));
        eventually(() -> assertThat(value("select state || payload::text from jobs where id = 'm1'"))
                .isEqualTo("done{}"));
    }

    @Test
    void aMailThatLeadsElsewhereIsADeadLetter() {
        enqueue("m2", address(), "en", Map.of("name", "Ann", "link", "http://evil.example/"));

        eventually(() ->
                assertThat(value("select state from jobs where id = 'm2'")).isEqualTo("dead"));
        assertThat(value("select last_error from jobs where id = 'm2'")).contains("link does not lead");
    }

    @Test
    void aRefusedRecipientIsADeadLetterWithTheReason() {
        smtp.answer("RCPT", "550 5.1.1 user unknown");
        enqueue("m3", address(), "en", Map.of("name", "Ann", "link", LINK));

        eventually(() ->
                assertThat(value("select state from jobs where id = 'm3'")).isEqualTo("dead"));
        assertThat(value("select last_error from jobs where id = 'm3'")).contains("user unknown");
    }

    @Test
    void aRefusedAddressIsNotedUntilAMailArrivesThere() {
        smtp.answer("RCPT", "550 5.1.1 user unknown");
        var to = address();
        enqueue("m6", to, "en", Map.of("name", "Ann", "link", LINK));
        eventually(() -> assertThat(value("select reply from mail_refusals where address = '%s'".formatted(to)))
                .contains("user unknown"));

        enqueue("m7", to, "en", Map.of("name", "Ann", "link", LINK));
        eventually(() -> assertThat(arrived(to)).hasSize(1));
        eventually(() -> assertThat(value("select count(*) from mail_refusals where address = '%s'".formatted(to)))
                .isEqualTo("0"));
    }

    @Test
    void aMailThatItsToolDoesNotDeclareIsADeadLetter() {
        asSystem(
                "select enqueue('mail.send', :id, cast(:payload as jsonb), 5, null, null)::text",
                Map.of(
                        "id",
                        "m8",
                        "payload",
                        "{\"to\": \"%s\", \"template\": \"echo/undeclared\", \"data\": {}}".formatted(address())));

        eventually(() -> assertThat(value("select last_error from jobs where id = 'm8'"))
                .isEqualTo("Its tool's contract has no mail echo/undeclared"));
    }

    @Test
    void aMailThatItsReaderCanDoWithoutNeedsAWayOut() {
        asSystem(
                "select enqueue('mail.send', :id, cast(:payload as jsonb), 5, null, null)::text",
                Map.of(
                        "id",
                        "m9",
                        "payload",
                        "{\"to\": \"%s\", \"template\": \"echo/digest\", \"data\": {}}".formatted(address())));

        eventually(() -> assertThat(value("select last_error from jobs where id = 'm9'"))
                .isEqualTo("The mail echo/digest needs unsubscribe"));
    }

    @Test
    void aMailServerThatTakesNothingNowCostsNoAttempt() {
        smtp.answer("MAIL", "421 4.3.2 shutting down");
        var to = address();
        enqueue("m5", to, "en", Map.of("name", "Ann", "link", LINK));

        eventually(() ->
                assertThat(value("select last_error from jobs where id = 'm5'")).contains("takes no mail from us"));
        eventually(() -> assertThat(arrived(to)).hasSize(1));
        eventually(() -> assertThat(value("select state || attempt from jobs where id = 'm5'"))
                .isEqualTo("done1"));
    }

    @Test
    void oneSourceWaitsWhenItsShareIsUsedUp() {
        var to = address();
        for (int number = 0; number < 26; number++) {
            enqueue("flood" + number, to, "en", Map.of("name", "Ann", "link", LINK));
        }
        eventually(() -> assertThat(value("select count(*) from jobs where state = 'done'"))
                .isEqualTo("25"));
        eventually(() -> assertThat(value("select last_error from jobs where state = 'delayed'"))
                .isEqualTo("The limit for mails is reached."));

        var other = address();
        enqueue("other", other, "en", Map.of("name", "Bob", "link", LINK));
        eventually(() -> assertThat(arrived(other)).hasSize(1));
    }

    @Test
    void everyTableHasItsWall() {
        enqueue("m4", address(), "en", Map.of("name", "Ann", "link", LINK));
        eventually(() -> assertThat(value("select count(*) from mails")).isNotEqualTo("0"));

        RowSecurityCheck.verify(dataSource, "jobs");
    }

    private void enqueue(String id, String to, String locale, Map<String, String> data) {
        var json = """
                {"to": "%s", "template": "accounts/verify-email", "locale": "%s", "data": {"name": "%s", "link": "%s"}}""".formatted(to, locale, data.get("name"), data.get("link"));
        asSystem(
                "select enqueue('mail.send', :id, cast(:payload as jsonb), 5, null, null)::text",
                Map.of("id", id, "payload", json));
    }

    private String value(String sql) {
        return asSystem(sql, Map.of());
    }

    private String asSystem(String sql, Map<String, String> parameters) {
        try {
            return CurrentActor.call(
                    Actor.system("test"),
                    () -> transactions.execute(status -> sql.startsWith("delete")
                            ? String.valueOf(jdbc.sql(sql).update())
                            : jdbc.sql(sql)
                                    .params(parameters)
                                    .query(String.class)
                                    .optional()
                                    .orElse("")));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> arrived(String to) {
        return smtp.received().stream()
                .filter(mail -> mail.contains("To: " + to))
                .toList();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.com";
    }
}
