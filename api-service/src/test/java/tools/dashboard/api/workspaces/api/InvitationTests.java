package tools.dashboard.api.workspaces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.SentMail;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.jackson.databind.JsonNode;

@ApiTest
class InvitationTests {
    private final ApiClient api;
    private final TestPeople people;
    private final SentMail mail;
    private final Inviting invitations;
    private final Somebody ada;
    private final Somebody grace;
    private UUID workspace;

    InvitationTests(ApiClient api, TestPeople people, SentMail mail) {
        this.api = api;
        this.people = people;
        this.mail = mail;
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
    void aMemberIsNotInvitedAgain() {
        people.join(grace, workspace, "guest");

        invitations.post(ada, workspace, grace.email(), "member").expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "guest"})
    void membersWithoutTheGrantInviteNobody(String role) {
        people.join(grace, workspace, role);

        invitations
                .post(grace, workspace, "new@example.org", "guest")
                .expectStatus()
                .isForbidden();
        api.as(grace)
                .get()
                .uri(Inviting.INVITATIONS, workspace)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobodyInvitesAboveTheirOwnRole() {
        people.join(grace, workspace, "pm");

        invitations
                .post(grace, workspace, "new@example.org", "super_admin")
                .expectStatus()
                .isForbidden();
        invitations
                .post(grace, workspace, "new@example.org", "pm")
                .expectStatus()
                .isCreated();
    }

    @Test
    void invitationsOfAnotherWorkspaceAreOutOfReach() {
        UUID id = invitations.send(ada, workspace, "new@example.org", "member");
        UUID own = api.workspaceOf(grace, "Own");

        api.as(grace)
                .delete()
                .uri(Inviting.INVITATIONS + "/{id}", own, id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anInvitationIsInTheLanguageOfWhoeverReadsIt() {
        var lucia = people.signUpWithLanguage("Lucia", "es");

        invitations.send(ada, workspace, lucia.email().toUpperCase(Locale.ROOT), "member");
        assertThat(mail.languageTo(lucia.email())).isEqualTo("es");
    }

    @Test
    void aStrangerIsWrittenToInTheLanguageOfWhoeverInvites() {
        var lucia = people.signUpWithLanguage("Lucia", "es");
        UUID own = api.workspaceOf(lucia, "Motores");
        String stranger = UUID.randomUUID() + "@example.org";

        invitations.send(lucia, own, stranger, "member");
        assertThat(mail.languageTo(stranger)).isEqualTo("es");
    }

    @Test
    void whoHasNotAnsweredIsListedApartFromThoseWhoHave() {
        invitations.send(ada, workspace, grace.email(), "member");
        invitations.accept(grace).expectStatus().isOk();
        UUID waiting = invitations.send(ada, workspace, "new@example.org", "member");

        assertThat(listed("?state=pending")).containsExactly(waiting.toString());
        assertThat(listed("?state=accepted")).hasSize(1).doesNotContain(waiting.toString());
        assertThat(listed("")).hasSize(2);
        api.as(ada)
                .get()
                .uri(Inviting.INVITATIONS + "?state=lost", workspace)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private List<String> listed(String query) {
        return ApiClient.body(api.as(ada).get().uri(Inviting.INVITATIONS + query, workspace), JsonNode.class)
                .path("items")
                .findValuesAsString("id");
    }

    @Test
    void noAddressNoInvitation() {
        invitations
                .post(ada, workspace, "not an address", "member")
                .expectStatus()
                .isBadRequest();
    }
}
