package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are promised while a store is away (design §11); what it does to many at work, ChaosTests count. */
class FailureTests {

    private Team team;

    @BeforeEach
    void together() {
        team = Team.together();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "cassandra", "redis", "s3", "mail"})
    void aStoreThatWasAwayCostsNothingButTime(String store) throws Exception {
        String before = team.task("Before");
        String file = team.owner()
                .upload(
                        team.taskPath(before) + "/files",
                        "kept.txt",
                        "kept".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201)
                .at("id");
        Person guest = Person.signedUp("Guest");
        try (LiveSocket socket = LiveSocket.of(team.member())) {
            socket.subscribe(team.member(), team.workspace(), team.topic(), null);
            Platform.td("stop", store);
            try {
                whileAway(store, before, file, guest);
            } finally {
                Platform.td("start", store);
            }
            Awaiting.eventually(() -> createThroughAnyTrouble("After " + store));
            socket.await(
                    "the task made after " + store + " was away",
                    message -> message.path("event").path("type").asString("").equals("task.created"));
            assertThat(socket.events().stream().map(event -> event.path("seq").asLong()))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        awaitHistory(before);
        assertThat(Awaiting.eventually(() -> team.member()
                                .get(team.taskPath(before) + "/files/" + file + "/content")
                                .expect(200))
                        .text())
                .isEqualTo("kept");
    }

    /** What design §11 promises while this store is away. */
    private void whileAway(String store, String task, String file, Person guest) {
        switch (store) {
            case "postgres" ->
                assertThat(team.owner()
                                .post(team.projectPath() + "/tasks", Map.of("title", "Not now"))
                                .status())
                        .isEqualTo(503);
            case "cassandra" -> {
                team.move(team.owner(), task, "In progress").expect(200);
                assertThat(team.owner().get(team.taskPath(task) + "/history").status())
                        .isEqualTo(503);
            }
            case "redis" -> {
                team.move(team.owner(), task, "In progress").expect(200);
                team.member().signIn();
            }
            case "s3" -> {
                Answer refused = team.owner().get(team.taskPath(task) + "/files/" + file + "/content");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isNotEmpty();
                team.move(team.owner(), task, "Done").expect(200);
            }
            case "mail" ->
                team.owner()
                        .post(team.workspacePath() + "/invitations", Map.of("email", guest.email(), "role", "member"))
                        .expect(201);
            default -> throw new IllegalArgumentException(store);
        }
    }

    /** As a program does: the same request with the same key until it is answered. */
    private Answer createThroughAnyTrouble(String title) {
        String key = UUID.randomUUID().toString();
        return Awaiting.eventually(() -> team.owner()
                .post(team.projectPath() + "/tasks", Map.of("title", title), key)
                .expect(201));
    }

    private void awaitHistory(String task) {
        await().atMost(Awaiting.RESTART)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                team.member().get(team.taskPath(task) + "/history").expect(200).items().stream()
                                        .filter(entry ->
                                                entry.path("type").asString().equals("task.created")))
                        .hasSize(1));
    }
}
