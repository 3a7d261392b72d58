package tools.dashboard.api.workspaces.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class WorkspaceTests {
    private static final String WORKSPACES = "/api/v1/workspaces";
    private static final String WORKSPACE = WORKSPACES + "/{id}";

    private final ApiClient api;
    private final TestPeople people;
    private final StatementCounter statements;
    private final Somebody ada;
    private final Somebody eve;

    WorkspaceTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.api = api;
        this.people = people;
        this.statements = statements;
        this.ada = people.signUp("Ada");
        this.eve = people.signUp("Eve");
    }

    @Test
    void whoeverMakesAWorkspaceIsItsSuperAdmin() {
        api.as(ada)
                .post()
                .uri(WORKSPACES)
                .body("""
                        {"name": "  Engines "}""")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectHeader()
                .exists("Location")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Engines")
                .jsonPath("$.role")
                .isEqualTo("super_admin");
    }

    @Test
    void aStrangerDoesNotLearnThatAWorkspaceExists() {
        UUID id = api.workspaceOf(ada, "Engines");

        api.as(eve).get().uri(WORKSPACE, id).exchange().expectStatus().isNotFound();
        api.as(eve).delete().uri(WORKSPACE, id).exchange().expectStatus().isNotFound();
    }

    @Test
    void anonymousRequestsAreRefused() {
        api.anonymous().get().uri(WORKSPACES).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aListHoldsOnlyOnesOwnAndGoesOnByCursor() {
        UUID first = api.workspaceOf(ada, "First");
        UUID second = api.workspaceOf(ada, "Second");
        api.workspaceOf(eve, "Foreign");

        var page = read(WORKSPACES + "?limit=1");
        assertThat(page.items()).extracting(Item::id).containsExactly(second);

        var next = read(WORKSPACES + "?limit=1&cursor=" + page.nextCursor());
        assertThat(next.items()).extracting(Item::id).containsExactly(first);
        assertThat(next.nextCursor()).isNull();
    }

    @Test
    void aListIsSearchedByAPartOfTheName() {
        api.workspaceOf(ada, "Engines");
        UUID looms = api.workspaceOf(ada, "100% Looms");
        api.workspaceOf(eve, "Foreign looms");

        assertThat(read(WORKSPACES + "?q=LOOM").items()).extracting(Item::id).containsExactly(looms);
        assertThat(read(WORKSPACES + "?q=0% l").items()).extracting(Item::id).containsExactly(looms);
        assertThat(read(WORKSPACES + "?q=_").items()).isEmpty();
    }

    @Test
    void aWorkspaceTellsItsReaderWhatTheyMayDo() {
        UUID id = api.workspaceOf(ada, "Engines");
        people.join(eve, id, "pm");

        Item adas = ApiClient.body(api.as(ada).get().uri(WORKSPACE, id), Item.class);
        Item eves = ApiClient.body(api.as(eve).get().uri(WORKSPACE, id), Item.class);

        assertThat(adas.permissions())
                .contains("workspace:delete", "member:update")
                .isSorted();
        assertThat(adas.invitableRoles()).containsExactly("super_admin", "pm", "member", "guest");
        assertThat(eves.permissions())
                .contains("task:update", "member:remove:own")
                .doesNotContain("member:update");
        assertThat(eves.invitableRoles()).containsExactly("pm", "member", "guest");
    }

    @Test
    void aListCostsTheSameForManyAsForOne() throws Exception {
        api.workspaceOf(ada, "One");
        long forOne = statements.during(() -> read(WORKSPACES));
        for (int more = 0; more < 5; more++) {
            api.workspaceOf(ada, "More");
        }

        assertThat(statements.during(() -> read(WORKSPACES))).isEqualTo(forOne);
    }

    @Test
    void aCursorThatNoListGaveOutIsRefused() {
        api.as(ada)
                .get()
                .uri(WORKSPACES + "?cursor=bm8tdXVpZA")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void renamingNeedsTheVersionThatIsChanged() {
        UUID id = api.workspaceOf(ada, "Engines");

        rename(id, null).expectStatus().isEqualTo(428);
        rename(id, "\"7\"").expectStatus().isEqualTo(412);
        rename(id, "\"0\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        rename(id, "\"0\"").expectStatus().isEqualTo(412);
    }

    @Test
    void aDeletedWorkspaceIsGone() {
        UUID id = api.workspaceOf(ada, "Engines");

        api.as(ada).delete().uri(WORKSPACE, id).exchange().expectStatus().isNoContent();

        api.as(ada).get().uri(WORKSPACE, id).exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"\"}",
                "{\"name\": \"   \"}",
                "{\"name\": \"two\\nlines\"}",
                "{\"name\": \"nul\\u0000\"}",
                "{\"name\": 7}",
                "{\"name\": \"Engines\", \"owner\": \"eve\"}",
                "{\"name\": \"Engines\"",
                "{}"
            })
    void aBadBodyIsAProblemDocument(String body) {
        api.as(ada)
                .post()
                .uri(WORKSPACES)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:invalid-request");
    }

    @Test
    void anOverlongNameIsRefused() {
        api.as(ada)
                .post()
                .uri(WORKSPACES)
                .body("{\"name\": \"%s\"}".formatted("x".repeat(101)))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theSameIdempotencyKeyMakesOneWorkspace() {
        UUID first = createWithKey("make-engines");
        UUID again = createWithKey("make-engines");

        assertThat(again).isEqualTo(first);
        assertThat(read(WORKSPACES).items()).hasSize(1);
    }

    private UUID createWithKey(String key) {
        return ApiClient.created(api.as(ada)
                .post()
                .uri(WORKSPACES)
                .header("Idempotency-Key", key)
                .body("""
                        {"name": "Engines"}"""));
    }

    private RestTestClient.ResponseSpec rename(UUID id, @Nullable String ifMatch) {
        var request = api.as(ada).patch().uri(WORKSPACE, id);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"name\": \"Engines " + UUID.randomUUID() + "\"}").exchange();
    }

    private Items read(String uri) {
        return ApiClient.body(api.as(ada).get().uri(uri), Items.class);
    }

    record Items(List<Item> items, @Nullable String nextCursor) {}

    record Item(UUID id, List<String> permissions, List<String> invitableRoles) {}
}
