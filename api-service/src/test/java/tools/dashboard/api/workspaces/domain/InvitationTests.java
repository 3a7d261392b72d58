package tools.dashboard.api.workspaces.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTests {
    private static final Instant SENT = Instant.parse("2026-11-21T08:00:00Z");
    private static final UUID INVITED = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final Invitation invitation = Invitation.sent(
            UUID.fromString("01900000-0000-7000-8000-000000000003"),
            UUID.fromString("01900000-0000-7000-8000-000000000001"),
            " Grace@Example.org ",
            Role.MEMBER,
            UUID.fromString("01900000-0000-7000-8000-000000000004"),
            SENT);

    @Test
    void addressesAreComparedWithoutCase() {
        assertThat(invitation.email()).isEqualTo("grace@example.org");
    }

    @Test
    void anOpenInvitationIsAccepted() {
        var answer = (Invitation.Answer.Accepted) invitation.acceptedBy(INVITED, SENT.plusSeconds(1));

        assertThat(answer.invitation().state()).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(answer.invitation().acceptedBy()).isEqualTo(INVITED);
    }

    @Test
    void anInvitationExpiresAfterAWeek() {
        assertThat(invitation.acceptedBy(INVITED, SENT.plus(Duration.ofDays(7))))
                .isEqualTo(new Invitation.Answer.Expired());
    }

    @Test
    void anInvitationIsAcceptedOnce() {
        var once = (Invitation.Answer.Accepted) invitation.acceptedBy(INVITED, SENT);

        assertThat(once.invitation().acceptedBy(INVITED, SENT)).isEqualTo(new Invitation.Answer.AlreadyUsed());
    }

    @Test
    void aWithdrawnInvitationLetsNobodyIn() {
        assertThat(invitation.withdrawn().acceptedBy(INVITED, SENT)).isEqualTo(new Invitation.Answer.Withdrawn());
    }
}
