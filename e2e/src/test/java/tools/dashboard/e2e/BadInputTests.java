package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and programs get wrong, seen through the gateway: a clear problem, and nothing done. */
class BadInputTests {

    private static Team team;

    @BeforeAll
    static void together() {
        team = Team.together();
    }

    @Test
    void malformedJsonIsAProblem() {
        raw("{\"title\": ").expectProblem(400, "invalid-request");
    }

    @Test
    void aWrongTypeIsAProblem() {
        raw("{\"title\": {\"text\": \"x\"}}").expectProblem(400, "invalid-request");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Answer answer = raw("{\"title\": \"x\", \"colour\": \"red\"}").expectProblem(400, "invalid-request");
        assertThat(answer.json().path("errors").toString()).contains("colour");
    }

    @Test
    void overLongTextIsNamed() {
        Answer answer = team.owner()
                .post(team.projectPath() + "/tasks", Map.of("title", "x".repeat(201)))
                .expectProblem(400, "invalid-request");
        assertThat(answer.json().path("errors").toString()).contains("title");
    }

    @Test
    void aStrangersWorkspaceDoesNotExist() {
        Team others = Team.together();
        String task = others.task("Secret");

        team.owner().get(others.workspacePath()).expectProblem(404, "not-found");
        team.owner().get(others.taskPath(task)).expectProblem(404, "not-found");
        team.owner().get(team.taskPath(task)).expectProblem(404, "not-found");
        team.owner()
                .get(team.projectPath().replace(team.project(), others.project()))
                .expectProblem(404, "not-found");
    }

    @Test
    void aLinkServesOnce() {
        Person guest = Person.signedUp("Lise");
        team.owner()
                .post(team.workspacePath() + "/invitations", Map.of("email", guest.email(), "role", "member"))
                .expect(201);
        String token = Mailbox.of(guest.email()).linkToken("invitations");
        guest.post("/api/v1/invitations/accept", Map.of("token", token)).expect(200);

        guest.post("/api/v1/invitations/accept", Map.of("token", token)).expect(410);
    }

    @Test
    void aLinkForAnotherAddressServesNobody() {
        Person guest = Person.signedUp("Emmy");
        team.owner()
                .post(team.workspacePath() + "/invitations", Map.of("email", guest.email(), "role", "member"))
                .expect(201);
        String token = Mailbox.of(guest.email()).linkToken("invitations");

        Person.signedUp("Thief")
                .post("/api/v1/invitations/accept", Map.of("token", token))
                .expectProblem(403, "invitation-for-another-address");
    }

    @Test
    void aFileOfTenMegabytesAndOneByteIsTooLarge() {
        String task = team.task("Large");
        String files = team.taskPath(task) + "/files";

        team.owner().upload(files, "large.bin", new byte[10 * 1024 * 1024 + 1]).expectProblem(413, "too-large");
        assertThat(team.owner().get(files).expect(200).items()).isEmpty();
        team.owner().upload(files, "fits.bin", new byte[10 * 1024 * 1024]).expect(201);
    }

    @Test
    void aChangeWithoutIfMatchIsRefusedAndOneOnAnOldVersionToo() {
        String path = team.taskPath(team.task("Versioned"));
        String etag = team.owner().get(path).expect(200).header("ETag");

        team.owner()
                .send(
                        "PATCH",
                        path,
                        "{\"title\":\"y\"}".getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/json"))
                .expectProblem(428, "precondition-required");
        team.owner().patch(path, etag, Map.of("title", "first")).expect(200);
        team.owner().patch(path, etag, Map.of("title", "second")).expectProblem(412, "precondition-failed");
    }

    @Test
    void anIdempotencyKeyMakesOneTaskOfTwoRequests() {
        String tasks = team.projectPath() + "/tasks";
        String key = UUID.randomUUID().toString();

        String first = team.owner()
                .post(tasks, Map.of("title", "Once"), key)
                .expect(201)
                .at("id");
        String second = team.owner()
                .post(tasks, Map.of("title", "Once"), key)
                .expect(201)
                .at("id");

        assertThat(second).isEqualTo(first);
        team.owner().post(tasks, Map.of("title", "Other"), key).expectProblem(422, "idempotency-mismatch");
    }

    @Test
    void aShortPasswordIsRefusedWithAReason() {
        Answer answer = Person.stranger()
                .post(
                        "/auth/v1/accounts",
                        Map.of("email", "short@example.test", "password", "elevenchars", "name", "Short"))
                .expectProblem(400, "invalid-request");
        assertThat(answer.json().path("errors").toString()).contains("password");
    }

    @Test
    void whatIsInsideIsNotReachedFromOutside() {
        team.owner().get("/internal/events").expectProblem(404, "not-found");
        team.owner().get("/api/../internal/events").expectProblem(400, "invalid-request");
        team.owner().get("/actuator/prometheus").expect(404);
        Person.stranger().get("/api/v1/workspaces").expectProblem(401, "unauthenticated");
    }

    private static Answer raw(String body) {
        return team.owner()
                .send(
                        "POST",
                        team.projectPath() + "/tasks",
                        body.getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/json"));
    }
}
