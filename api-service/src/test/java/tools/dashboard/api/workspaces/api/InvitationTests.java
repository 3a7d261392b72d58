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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.SentMail;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;

@ApiTest
class InvitationTests {
    private static final String INVITATIONS = "/api/v1/workspaces/{w}/invitations";

    private final ApiClient api;
    private final TestPeople people;
    private final SentMail mail;
    private final PurposeTokens tokens;
    private final Somebody ada;
    private final Somebody grace;
    private UUID workspace;

    InvitationTests(ApiClient api, TestPeople people, SentMail mail, PurposeTokens tokens) {
        this.api = api;
        this.people = people;
        this.mail = mail;
        this.tokens = tokens;
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
        invite(ada, grace.email().toUpperCase(Locale.ROOT), "member");

        accept(grace)
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
        invite(ada, grace.email(), "member");
        accept(grace).expectStatus().isOk();

        accept(grace).expectStatus().isEqualTo(410);
    }

    @Test
    void aLinkThatIsFollowedTwiceAtOnceLetsInOnce() {
        invite(ada, grace.email(), "member");
        String token = mail.tokenTo(grace.email());

        var one = CompletableFuture.supplyAsync(() -> statusOf(accept(grace, token)));
        var other = CompletableFuture.supplyAsync(() -> statusOf(accept(grace, token)));

        assertThat(List.of(one.join(), other.join())).containsExactlyInAnyOrder(200, 410);
    }

    @Test
    void somebodyElseDoesNotGetInByTheLink() {
        invite(ada, grace.email(), "member");

        accept(people.signUp("Eve"), mail.tokenTo(grace.email()))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invitation-for-another-address");
    }

    @Test
    void anAddressThatIsNotVerifiedAndCannotBeCheckedOpensNothing() {
        var mallory = people.signUpWithoutVerifying("Mallory");
        invite(ada, mallory.email(), "member");

        accept(mallory).expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
    }

    @Test
    void aNewInvitationReplacesTheOlder() {
        invite(ada, grace.email(), "guest");
        String older = mail.tokenTo(grace.email());
        invite(ada, grace.email(), "member");

        accept(grace, older)
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invitation-withdrawn");
        accept(grace).expectStatus().isOk();
    }

    @Test
    void aWithdrawnInvitationLetsNobodyIn() {
        UUID id = invite(ada, grace.email(), "member");
        api.as(ada)
                .delete()
                .uri(INVITATIONS + "/{id}", workspace, id)
                .exchange()
                .expectStatus()
                .isNoContent();

        accept(grace).expectStatus().isEqualTo(410);
    }

    @Test
    void anExpiredLinkSaysSo() {
        UUID id = invite(ada, grace.email(), "member");
        var claims = Map.of("workspaceId", workspace.toString(), "email", grace.email());
        String expired = tokens.issue(Purpose.INVITATION, id.toString(), claims, Duration.ofSeconds(-1));

        accept(grace, expired)
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invitation-expired");
    }

    @Test
    void aTokenForAnotherPurposeIsNoInvitation() {
        UUID id = invite(ada, grace.email(), "member");
        var claims = Map.of("workspaceId", workspace.toString(), "email", grace.email());
        String other = tokens.issue(Purpose.ROOM, id.toString(), claims, Duration.ofMinutes(1));

        accept(grace, other).expectStatus().isNotFound();
    }

    @Test
    void aMemberIsNotInvitedAgain() {
        people.join(grace, workspace, "guest");

        post(ada, grace.email(), "member").expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "guest"})
    void membersWithoutTheGrantInviteNobody(String role) {
        people.join(grace, workspace, role);

        post(grace, "new@example.org", "guest").expectStatus().isForbidden();
        api.as(grace)
                .get()
                .uri(INVITATIONS, workspace)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobodyInvitesAboveTheirOwnRole() {
        people.join(grace, workspace, "pm");

        post(grace, "new@example.org", "super_admin").expectStatus().isForbidden();
        post(grace, "new@example.org", "pm").expectStatus().isCreated();
    }

    @Test
    void invitationsOfAnotherWorkspaceAreOutOfReach() {
        UUID id = invite(ada, "new@example.org", "member");
        UUID own = api.workspaceOf(grace, "Own");

        api.as(grace)
                .delete()
                .uri(INVITATIONS + "/{id}", own, id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anInvitationThatIsSentTwiceWithOneKeyIsMailedOnce() {
        UUID first = inviteWithKey("invite-grace");
        UUID again = inviteWithKey("invite-grace");

        assertThat(again).isEqualTo(first);
        accept(grace).expectStatus().isOk();
    }

    @Test
    void noAddressNoInvitation() {
        post(ada, "not an address", "member").expectStatus().isBadRequest();
    }

    private UUID invite(Somebody inviter, String email, String role) {
        return ApiClient.created(
                api.as(inviter).post().uri(INVITATIONS, workspace).body(body(email, role)));
    }

    private UUID inviteWithKey(String key) {
        return ApiClient.created(api.as(ada)
                .post()
                .uri(INVITATIONS, workspace)
                .header("Idempotency-Key", key)
                .body(body(grace.email(), "member")));
    }

    private RestTestClient.ResponseSpec post(Somebody inviter, String email, String role) {
        return api.as(inviter)
                .post()
                .uri(INVITATIONS, workspace)
                .body(body(email, role))
                .exchange();
    }

    private RestTestClient.ResponseSpec accept(Somebody somebody) {
        return accept(somebody, mail.tokenTo(somebody.email()));
    }

    private RestTestClient.ResponseSpec accept(Somebody somebody, String token) {
        return api.as(somebody)
                .post()
                .uri("/api/v1/invitations/accept")
                .body("{\"token\": \"%s\"}".formatted(token))
                .exchange();
    }

    private static int statusOf(RestTestClient.ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }

    private static String body(String email, String role) {
        return "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role);
    }
}
