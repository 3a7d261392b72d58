package tools.dashboard.api.workspaces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.SentMail;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

@ApiTest
class AcceptanceTests {
    private final ApiClient api;
    private final TestPeople people;
    private final SentMail mail;
    private final PurposeTokens tokens;
    private final Inviting invitations;
    private final Somebody ada;
    private final Somebody grace;
    private UUID workspace;

    AcceptanceTests(ApiClient api, TestPeople people, SentMail mail, PurposeTokens tokens) {
        this.api = api;
        this.people = people;
        this.mail = mail;
        this.tokens = tokens;
        this.invitations = new Inviting(api, mail);
        this.ada = people.signUp("Ada");
        this.grace = people.signUp("Grace");
        this.workspace = new UUID(0, 0);
    }

    @BeforeEach
    void adaHasAWorkspace() {
        workspace = api.workspaceOf(ada, "Engines");
    }

    @Test
    void whoeverAcceptsBelongs() {
        invitations.send(ada, workspace, grace.email().toUpperCase(Locale.ROOT), "member");

        invitations
                .accept(grace)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.workspaceId")
                .isEqualTo(workspace.toString())
                .jsonPath("$.role")
                .isEqualTo("member");

        api.as(grace)
                .get()
                .uri("/api/v1/workspaces/{w}", workspace)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aLinkLetsInOnce() {
        invitations.send(ada, workspace, grace.email(), "member");
        invitations.accept(grace).expectStatus().isOk();

        invitations.accept(grace).expectStatus().isEqualTo(410);
    }

    @Test
    void aLinkThatIsFollowedTwiceAtOnceLetsInOnce() {
        invitations.send(ada, workspace, grace.email(), "member");
        String token = mail.tokenTo(grace.email());

        var one = CompletableFuture.supplyAsync(() -> statusOf(invitations.accept(grace, token)));
        var other = CompletableFuture.supplyAsync(() -> statusOf(invitations.accept(grace, token)));

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(200, 410);
    }

    @Test
    void somebodyElseDoesNotGetInByTheLink() {
        invitations.send(ada, workspace, grace.email(), "member");

        invitations
                .accept(people.signUp("Eve"), mail.tokenTo(grace.email()))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invitation-for-another-address");
    }

    @Test
    void anAddressThatIsNotVerifiedAndCannotBeCheckedOpensNothing() {
        var mallory = people.signUpWithoutVerifying("Mallory");
        invitations.send(ada, workspace, mallory.email(), "member");

        invitations.accept(mallory).expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
    }

    @Test
    void aNewInvitationReplacesTheOlder() {
        invitations.send(ada, workspace, grace.email(), "guest");
        String older = mail.tokenTo(grace.email());
        invitations.send(ada, workspace, grace.email(), "member");

        invitations
                .accept(grace, older)
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invitation-withdrawn");
        invitations.accept(grace).expectStatus().isOk();
    }

    @Test
    void aWithdrawnInvitationLetsNobodyIn() {
        UUID id = invitations.send(ada, workspace, grace.email(), "member");
        api.as(ada)
                .delete()
                .uri(Inviting.INVITATIONS + "/{id}", workspace, id)
                .exchange()
                .expectStatus()
                .isNoContent();

        invitations.accept(grace).expectStatus().isEqualTo(410);
    }

    @Test
    void anExpiredLinkSaysSo() {
        UUID id = invitations.send(ada, workspace, grace.email(), "member");
        var claims = Map.of("workspaceId", workspace.toString(), "email", grace.email());
        String expired = tokens.issue(Purpose.INVITATION, id.toString(), claims, Duration.ofSeconds(-1));

        invitations
                .accept(grace, expired)
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invitation-expired");
    }

    @Test
    void aTokenForAnotherPurposeIsNoInvitation() {
        UUID id = invitations.send(ada, workspace, grace.email(), "member");
        var claims = Map.of("workspaceId", workspace.toString(), "email", grace.email());
        String other = tokens.issue(Purpose.ROOM, id.toString(), claims, Duration.ofMinutes(1));

        invitations.accept(grace, other).expectStatus().isNotFound();
    }

    @Test
    void anInvitationThatIsSentTwiceWithOneKeyIsMailedOnce() {
        UUID first = invitations.sendWithKey(ada, workspace, grace.email(), "invite-grace");
        UUID again = invitations.sendWithKey(ada, workspace, grace.email(), "invite-grace");

        assertThat(again).isEqualTo(first);
        invitations.accept(grace).expectStatus().isOk();
    }

    private static int statusOf(RestTestClient.ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }
}
