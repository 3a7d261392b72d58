package tools.dashboard.api.workspaces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class MemberTests {
    private static final String MEMBERS = "/api/v1/workspaces/{w}/members";
    private static final String MEMBER = MEMBERS + "/{user}";

    private final ApiClient api;
    private final TestPeople people;
    private final StatementCounter statements;
    private final Somebody ada;
    private final Somebody grace;
    private UUID workspace;

    MemberTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.api = api;
        this.people = people;
        this.statements = statements;
        this.ada = people.signUp("Ada");
        this.grace = people.signUp("Grace");
        this.workspace = new UUID(0, 0);
    }

    @BeforeEach
    void adaHasAWorkspace() {
        workspace = api.workspaceOf(ada, "Engines");
    }

    @Test
    void membersSeeEachOtherWithNameAndRole() {
        people.join(grace, workspace, "member");

        var members = list(grace).items();

        assertThat(members).extracting(Item::name).containsExactly("Ada", "Grace");
        assertThat(members).extracting(Item::role).containsExactly("super_admin", "member");
    }

    @Test
    void aMemberWhoseAccountIsNotKnownYetIsListedWithoutAName() {
        people.join(new Somebody(UUID.randomUUID(), "", "", ""), workspace, "guest");

        assertThat(list(ada).items()).extracting(Item::name).containsExactlyInAnyOrder("Ada", null);
    }

    @Test
    void aListCostsTheSameForManyAsForOne() throws Exception {
        long forOne = statements.during(() -> list(ada));
        for (int more = 0; more < 5; more++) {
            people.join(people.signUp("More"), workspace, "guest");
        }

        assertThat(statements.during(() -> list(ada))).isEqualTo(forOne);
    }

    @Test
    void aStrangerSeesNoMembers() {
        api.as(grace).get().uri(MEMBERS, workspace).exchange().expectStatus().isNotFound();
        api.as(grace)
                .get()
                .uri(MEMBER, workspace, ada.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void onlyASuperAdminChangesRoles() {
        people.join(grace, workspace, "pm");

        changeRole(grace, grace, "super_admin", "\"0\"").expectStatus().isForbidden();
        changeRole(ada, grace, "guest", "\"0\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.role")
                .isEqualTo("guest");
    }

    @Test
    void aRoleIsChangedFromTheVersionThatWasRead() {
        people.join(grace, workspace, "member");

        changeRole(ada, grace, "pm", null).expectStatus().isEqualTo(428);
        changeRole(ada, grace, "pm", "\"3\"").expectStatus().isEqualTo(412);
    }

    @Test
    void aRoleThatDoesNotExistIsNamed() {
        changeRole(ada, ada, "owner", "\"0\"")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("role");
    }

    @Test
    void aMemberLeaves() {
        people.join(grace, workspace, "member");

        remove(grace, grace).expectStatus().isNoContent();

        api.as(grace).get().uri(MEMBERS, workspace).exchange().expectStatus().isNotFound();
    }

    @Test
    void aMemberRemovesNobodyElse() {
        people.join(grace, workspace, "member");

        remove(grace, ada).expectStatus().isForbidden();
    }

    @Test
    void theLastSuperAdminStays() {
        remove(ada, ada)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:last-super-admin");
    }

    @Test
    void nobodyChangesTheirOwnRole() {
        changeRole(ada, ada, "pm", "\"0\"")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:role-not-yours");
    }

    @Test
    void ofTwoSuperAdminsWhoDemoteEachOtherOneStays() {
        people.join(grace, workspace, "super_admin");

        var byAda = CompletableFuture.supplyAsync(() -> statusOf(changeRole(ada, grace, "pm", "\"0\"")));
        var byGrace = CompletableFuture.supplyAsync(() -> statusOf(changeRole(grace, ada, "pm", "\"0\"")));

        assertThat(List.of(byAda.join(), byGrace.join())).containsExactlyInAnyOrder(200, 403);
    }

    @Test
    void aListTellsWhichRolesItsReaderMayGive() {
        people.join(grace, workspace, "member");

        assertThat(list(ada).items())
                .extracting(Item::assignableRoles)
                .containsExactly(List.of(), List.of("super_admin", "pm", "member", "guest"));
        assertThat(list(grace).items()).extracting(Item::assignableRoles).containsOnly(List.of());
    }

    @Test
    void ofTwoSuperAdminsWhoLeaveAtOnceOneStays() {
        people.join(grace, workspace, "super_admin");

        var adaLeaves = CompletableFuture.supplyAsync(() -> statusOf(remove(ada, ada)));
        var graceLeaves = CompletableFuture.supplyAsync(() -> statusOf(remove(grace, grace)));

        assertThat(List.of(adaLeaves.join(), graceLeaves.join())).containsExactlyInAnyOrder(204, 409);
    }

    private static int statusOf(RestTestClient.ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }

    private RestTestClient.ResponseSpec remove(Somebody actor, Somebody member) {
        return api.as(actor).delete().uri(MEMBER, workspace, member.id()).exchange();
    }

    private RestTestClient.ResponseSpec changeRole(
            Somebody actor, Somebody member, String role, @Nullable String ifMatch) {
        var request = api.as(actor).patch().uri(MEMBER, workspace, member.id());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"role\": \"%s\"}".formatted(role)).exchange();
    }

    private Items list(Somebody reader) {
        return ApiClient.body(api.as(reader).get().uri(MEMBERS, workspace), Items.class);
    }

    record Items(List<Item> items) {}

    record Item(UUID userId, @Nullable String name, String role, List<String> assignableRoles) {}
}
