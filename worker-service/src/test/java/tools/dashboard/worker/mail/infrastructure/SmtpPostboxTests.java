package tools.dashboard.worker.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.worker.mail.domain.Answer;
import tools.dashboard.worker.mail.domain.Letter;
import tools.dashboard.worker.mail.domain.Mail;
import tools.dashboard.worker.mail.domain.Mail.Unsubscribe;
import tools.dashboard.worker.smtp.LocalSmtpServer;

class SmtpPostboxTests {

    private static final Mail MAIL =
            new Mail("ann@example.com", "<1@example.test>", new Letter("¡Hola!", "Adiós\n", "<p>Adiós</p>"), null);

    private final LocalSmtpServer server = new LocalSmtpServer();
    private final SmtpPostbox postbox = postbox(server.port());

    @AfterEach
    void close() {
        postbox.close();
        server.close();
    }

    @Test
    void aMailLeavesInTextAndHtmlUnderItsOwnMessageId() throws InterruptedException {
        assertThat(postbox.deliver(MAIL)).isEqualTo(new Answer.Accepted("250 queued"));

        assertThat(server.received())
                .singleElement()
                .asString()
                .contains("Message-ID: <1@example.test>", "multipart/alternative", "text/plain", "text/html")
                .contains(
                        "To: ann@example.com", "From: Tools <no-reply@example.test>", "Auto-Submitted: auto-generated");
    }

    @Test
    void connectionsAreUsedAgain() throws InterruptedException {
        postbox.deliver(MAIL);
        postbox.deliver(MAIL);

        assertThat(server.received()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aRefusedRecipientIsPermanentAndNotNamed() throws InterruptedException {
        server.answer("RCPT", "550 5.1.1 <ann@example.com> user unknown");

        assertThat(postbox.deliver(MAIL))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reply())
                                .contains("user unknown")
                                .doesNotContain("ann@"));
    }

    @Test
    void aRefusedContentIsPermanentAndNotTheRecipientsFault() throws InterruptedException {
        server.answer(".", "554 5.7.1 looks like spam");

        assertThat(postbox.deliver(MAIL))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.recipient()).isFalse());
    }

    @Test
    void aMailThatItsReaderCanDoWithoutSaysSoToTheMailProgram() throws InterruptedException {
        postbox.deliver(new Mail(
                MAIL.to(), "<3@example.test>", MAIL.letter(), new Unsubscribe("https://tools.example.test/out", true)));

        assertThat(server.received().getFirst())
                .contains("List-Unsubscribe: <https://tools.example.test/out>")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        postbox.deliver(MAIL);
        assertThat(server.received().getLast()).doesNotContain("List-Unsubscribe");
    }

    @Test
    void noMailLeavesInTheClearWhenEncryptionIsRequired() throws InterruptedException {
        try (var strict = postbox(server.port(), MailServer.REQUIRED)) {
            assertThat(strict.deliver(MAIL)).isInstanceOf(Answer.Unreachable.class);
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aMailboxThatIsFullForNowIsNot() throws InterruptedException {
        server.answer("RCPT", "452 4.2.2 mailbox full");

        assertThat(postbox.deliver(MAIL)).isInstanceOf(Answer.Deferred.class);
    }

    @Test
    void anAddressThatIsNoneIsRefusedHere() throws InterruptedException {
        var mail = new Mail("ann@example.com, bob@example.com", "<2@example.test>", MAIL.letter(), null);

        assertThat(postbox.deliver(mail)).isInstanceOf(Answer.Refused.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void aServerThatStallsBeforeTheMailIsUnreachable() throws InterruptedException {
        server.stall("RCPT");

        assertThat(postbox.deliver(MAIL)).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void aServerThatStallsAfterTheMailMayHaveTakenIt() throws InterruptedException {
        server.stall(".");

        assertThat(postbox.deliver(MAIL)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void aServerThatWantsALoginTakesNoMailFromUs() throws InterruptedException {
        server.answer("MAIL", "530 5.7.0 authentication required");

        assertThat(postbox.deliver(MAIL)).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void afterFiveFailuresTheServerIsLeftAloneAndThenTriedAgain() throws InterruptedException {
        server.answer("CONNECT", "421 later", "421 later", "421 later", "421 later", "421 later");
        for (int failure = 0; failure < 5; failure++) {
            assertThat(postbox.deliver(MAIL)).isInstanceOf(Answer.Unreachable.class);
        }
        assertThat(postbox.resting()).isTrue();
        postbox.deliver(MAIL);
        assertThat(server.connections()).isEqualTo(5);

        eventually(() -> assertThat(postbox.deliver(MAIL)).isInstanceOf(Answer.Accepted.class));
        assertThat(postbox.resting()).isFalse();
    }

    @Test
    void refusedMailsDoNotCountAgainstTheServer() throws InterruptedException {
        for (int refusal = 0; refusal < 6; refusal++) {
            server.answer("RCPT", "550 no such user");
            postbox.deliver(MAIL);
        }

        assertThat(postbox.resting()).isFalse();
    }

    private static SmtpPostbox postbox(int port) {
        return postbox(port, "when-offered");
    }

    private static SmtpPostbox postbox(int port, String tls) {
        var second = Duration.ofSeconds(1);
        var limits = new MailProperties(100, second, 5, second, Duration.ofMillis(300), 5, second);
        try {
            var from = new InternetAddress("Tools <no-reply@example.test>", true);
            return new SmtpPostbox(
                    new MailServer("127.0.0.1", port, from, Optional.empty(), tls), limits, Clock.systemUTC());
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
