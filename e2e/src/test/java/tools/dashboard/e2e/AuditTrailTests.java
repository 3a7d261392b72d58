package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What administrators see of what people did and what was refused to them, in one place under one trace. */
class AuditTrailTests {

    private final Person admin = Person.administrator();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void aChangeIsThereUnderItsTrace() {
        Person ada = Person.signedUp("Ada");
        send(ada, "POST", "/api/v1/workspaces", Map.of("name", "Engines")).expect(201);

        Awaiting.eventually(() -> {
            assertThat(actions()).contains("workspace.created", "member.added");
            return true;
        });
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(row.path("actor").path("id").asString()).isEqualTo(ada.id()));
    }

    @Test
    void aRefusalIsThereAsTheGatewayAndTheServiceSawIt() {
        Person eve = Person.signedUp("Eve");
        send(eve, "GET", "/api/v1/audit", null).expectProblem(403, "forbidden");

        Awaiting.eventually(() -> {
            assertThat(actions()).contains("request.refused", "permission.refused");
            return true;
        });
        JsonNode seen = rows().stream()
                .filter(row -> row.path("action").asString().equals("request.refused"))
                .findFirst()
                .orElseThrow();
        assertThat(seen.path("actor").path("id").asString()).isEqualTo(eve.id());
        assertThat(seen.path("address").path("value").asString()).isNotBlank();
    }

    @Test
    void whatARemovalTookFromASocketIsThereUnderTheRemovalsTrace() throws Exception {
        Team team = Team.together();
        try (LiveSocket socket = LiveSocket.of(team.member())) {
            socket.subscribe(team.member(), team.workspace(), team.topic(), null);
            send(
                            team.owner(),
                            "DELETE",
                            team.workspacePath() + "/members/" + team.member().id(),
                            null)
                    .expect(204);

            Awaiting.eventually(() -> {
                assertThat(actions()).contains("member.removed", "subscription.ended");
                return true;
            });
        }
    }

    @Test
    void aSignInThatFailsIsThereWithWhereItCameFrom() {
        Person stranger = Person.stranger();
        send(stranger, "POST", "/auth/v1/sessions", Map.of("email", "nobody@example.test", "password", "a guess"))
                .expect(401);

        Awaiting.eventually(() -> {
            assertThat(actions()).contains("sign-in.attempted", "sign-in.failed");
            return true;
        });
    }

    @Test
    void theWholeTrailIsAsItWasWritten() {
        String question = "";
        JsonNode answer;
        do {
            answer = admin.get("/api/v1/audit/verification" + question)
                    .expect(200)
                    .json();
            assertThat(answer.path("fault").isNull()).isTrue();
            question = "?after=%d&hash=%s"
                    .formatted(
                            answer.path("after").asLong(), answer.path("hash").asString());
        } while (!answer.path("complete").asBoolean());
        assertThat(answer.path("after").asLong()).isPositive();
    }

    private Answer send(Person who, String method, String path, @Nullable Object body) {
        return who.send(
                method,
                path,
                body == null ? null : Person.bytes(body),
                Map.of("Content-Type", "application/json", "traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
    }

    private List<JsonNode> rows() {
        return admin.get("/api/v1/audit?traceId=" + trace).expect(200).items();
    }

    private List<String> actions() {
        return rows().stream().map(row -> row.path("action").asString()).toList();
    }
}
