package tools.dashboard.api.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.platform.token.Purpose;
import tools.dashboard.platform.token.PurposeTokens;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class AccessTests {
    private static final String CHECK = "/internal/access/check";

    private final ApiClient api;
    private final PurposeTokens tokens;
    private final StatementCounter statements;
    private final Somebody ada;
    private final Somebody eve;
    private UUID workspace;

    AccessTests(ApiClient api, TestPeople people, PurposeTokens tokens, StatementCounter statements) {
        this.api = api;
        this.tokens = tokens;
        this.statements = statements;
        this.ada = people.signUp("Ada");
        this.eve = people.signUp("Eve");
        this.workspace = new UUID(0, 0);
    }

    @BeforeEach
    void adaHasAWorkspace() {
        workspace = api.workspaceOf(ada, "Engines");
    }

    @Test
    void aTicketOpensOneTopicToOnePerson() {
        String topic = "workspace:" + workspace;
        var response = ask(ada, topic);
        response.expectStatus().isCreated();
        var ticket = ApiClient.body(response, Ticket.class);

        assertThat(tokens.read(Purpose.ROOM, ticket.ticket()))
                .isInstanceOfSatisfying(PurposeTokens.Reading.Valid.class, valid -> {
                    assertThat(valid.subject()).isEqualTo(ada.id().toString());
                    assertThat(valid.claims())
                            .containsEntry("topic", topic)
                            .containsEntry("workspaceId", workspace.toString())
                            .containsKey("sid");
                });
    }

    @Test
    void aStrangerGetsNoTicket() {
        ask(eve, "workspace:" + workspace).expectStatus().isNotFound();
    }

    @Test
    void aTopicOfAnotherWorkspaceGetsNoTicket() {
        UUID foreign = api.workspaceOf(eve, "Foreign");

        ask(ada, "workspace:" + foreign).expectStatus().isNotFound();
    }

    @Test
    void whatIsNoTopicGetsNoTicket() {
        ask(ada, "workspace:" + UUID.randomUUID()).expectStatus().isNotFound();
        ask(ada, "nothing:" + workspace).expectStatus().isNotFound();
        ask(ada, "nonsense").expectStatus().isNotFound();
    }

    @Test
    void theCheckAnswersInTheOrderOfTheQuestions() {
        var answer = check(List.of(question(eve, workspace), question(ada, workspace)));

        assertThat(answer.allowed()).containsExactly(false, true);
    }

    @Test
    void manyQuestionsCostAsMuchAsOne() throws Exception {
        long forOne = statements.during(() -> check(List.of(question(ada, workspace))));
        var many = Stream.generate(() -> question(eve, UUID.randomUUID()))
                .limit(200)
                .toList();

        assertThat(statements.during(() -> check(many))).isEqualTo(forOne);
    }

    @Test
    void moreQuestionsThanAnAnswerHoldsAreRefused() {
        String items =
                Stream.generate(() -> question(ada, workspace)).limit(1001).collect(Collectors.joining(","));

        api.asService()
                .post()
                .uri(CHECK)
                .body("{\"items\": [%s]}".formatted(items))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whoeverIsRemovedMayNotListenAnyMore() {
        UUID id = api.workspaceOf(eve, "Short");
        assertThat(check(List.of(question(eve, id))).allowed()).containsExactly(true);

        api.as(eve)
                .delete()
                .uri("/api/v1/workspaces/{w}", id)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(check(List.of(question(eve, id))).allowed()).containsExactly(false);
    }

    @Test
    void onlyServicesMayCheck() {
        api.as(ada)
                .post()
                .uri(CHECK)
                .body("{\"items\": []}")
                .exchange()
                .expectStatus()
                .is4xxClientError();
        api.anonymous()
                .post()
                .uri(CHECK)
                .body("{\"items\": []}")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void whatMayBeSaidOnATopicStandsInItsContract() {
        UUID project = ApiClient.created(api.as(ada)
                .post()
                .uri("/api/v1/workspaces/{w}/projects", workspace)
                .body("{\"name\": \"Engine\"}"));
        var rules =
                rules(speech(ada, project, "typing"), speech(ada, project, "shouting"), speech(eve, project, "typing"));

        assertThat(rules).containsExactly(new Rule(true, 256, 2), new Rule(false, 0, 0), new Rule(false, 0, 0));
    }

    private List<Rule> rules(String... questions) {
        String body = "{\"items\": [%s]}".formatted(String.join(", ", questions));
        return ApiClient.body(
                        api.asService().post().uri("/internal/access/messages").body(body), Rules.class)
                .items();
    }

    private String speech(Somebody somebody, UUID project, String message) {
        return "{\"userId\": \"%s\", \"workspaceId\": \"%s\", \"topic\": \"project:%s\", \"message\": \"%s\"}"
                .formatted(somebody.id(), workspace, project, message);
    }

    private Answer check(List<String> questions) {
        String body = "{\"items\": [%s]}".formatted(String.join(", ", questions));
        return ApiClient.body(api.asService().post().uri(CHECK).body(body), Answer.class);
    }

    private static String question(Somebody somebody, UUID workspaceId) {
        return "{\"userId\": \"%s\", \"workspaceId\": \"%s\", \"topic\": \"workspace:%2$s\"}"
                .formatted(somebody.id(), workspaceId);
    }

    private RestTestClient.ResponseSpec ask(Somebody somebody, String topic) {
        return api.as(somebody)
                .post()
                .uri("/api/v1/workspaces/{w}/room-tickets", workspace)
                .body("{\"topic\": \"%s\"}".formatted(topic))
                .exchange();
    }

    record Answer(List<Boolean> allowed) {}

    record Rule(boolean allowed, int bytes, int perSecond) {}

    record Rules(List<Rule> items) {}

    record Ticket(String ticket, String expiresAt) {}
}
