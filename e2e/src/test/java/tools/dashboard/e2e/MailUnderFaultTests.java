package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The worker dies in the middle of an SMTP dialogue, and the next one takes the mail over when the lease has ended.
 * What docs/decisions/0005 says: once, unless the server took the mail and the worker died before it wrote that down.
 */
@EnabledOnOs(OS.LINUX)
class MailUnderFaultTests {

    /** More than a lease (15 s) and the look for free jobs after it: who still held the mail would send it by then. */
    private static final Duration NOTHING_MORE_COMES = Duration.ofSeconds(20);

    private Person owner;
    private String workspace;
    private Mailbox guest;

    @BeforeEach
    void somebodyInvites() {
        owner = Person.signedUp("Ada");
        workspace = owner.post("/api/v1/workspaces", Map.of("name", "Engines"))
                .expect(201)
                .at("id");
        guest = Mailbox.of("guest-" + UUID.randomUUID() + "@example.test");
    }

    @Test
    void aMailOfWhichTheServerSawNoEndArrivesOnce() throws Exception {
        killTheWorkerAt(SmtpHold.Point.BEFORE_THE_END_OF_DATA, 0);

        awaitExactly(1);
    }

    @Test
    void aMailWhoseAnswerWasLostArrivesTwiceAsOneMessage() throws Exception {
        killTheWorkerAt(SmtpHold.Point.BEFORE_THE_ANSWER, 1);

        List<MailPage.Mail> copies = awaitExactly(2);
        assertThat(copies.stream().map(MailPage.Mail::messageId))
                .doesNotContain("")
                .containsOnly(copies.getFirst().messageId());
        assertThat(copies.stream().map(MailPage.Mail::text).distinct()).hasSize(1);
    }

    /** @param arrived how many mails the mailbox holds at that point */
    private void killTheWorkerAt(SmtpHold.Point point, int arrived) throws Exception {
        try (SmtpHold hold = new SmtpHold(point, guest.address());
                StandIn worker = StandIn.of(
                        "worker-service",
                        Map.of("SMTP_HOST", hold.host(), "SMTP_PORT", Integer.toString(hold.port())))) {
            owner.post(
                            "/api/v1/workspaces/" + workspace + "/invitations",
                            Map.of("email", guest.address(), "role", "member"))
                    .expect(201);
            hold.awaitHeld();
            worker.kill();
            await("%s in the mailbox at the worker's death".formatted(arrived))
                    .atMost(Awaiting.PATIENCE)
                    .until(() -> guest.messages().size() == arrived);
        }
    }

    private List<MailPage.Mail> awaitExactly(int copies) {
        await("%s in the mailbox after the take-over".formatted(copies))
                .atMost(Awaiting.RESTART)
                .until(() -> guest.messages().size() >= copies);
        await("%s in the mailbox for good".formatted(copies))
                .during(NOTHING_MORE_COMES)
                .atMost(NOTHING_MORE_COMES.plus(Awaiting.PATIENCE))
                .until(() -> guest.messages().size() == copies);
        return guest.messages();
    }
}
