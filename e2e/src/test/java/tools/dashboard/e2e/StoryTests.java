package tools.dashboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The story of the spine: from a sign-up to a live board, and out again. */
class StoryTests {

    @Test
    void aProjectComesWithItsStatuses() {
        Team team = Team.together();

        List<String> names = team.owner()
                .get(team.projectPath())
                .expect(200)
                .json()
                .path("statuses")
                .valueStream()
                .map(status -> status.path("name").asString())
                .toList();

        assertThat(names).containsExactly("To do", "In progress", "Done");
    }

    @Test
    void aMemberSeesTheOwnersChangesLiveAndInOrder() throws Exception {
        Team team = Team.together();
        try (LiveSocket socket = LiveSocket.of(team.member())) {
            assertThat(socket.subscribe(team.member(), team.workspace(), team.topic(), null)
                            .path("type")
                            .asString())
                    .isEqualTo("subscribed");

            String task = team.task("Draw the mill");
            team.move(team.owner(), task, "In progress").expect(200);
            team.owner()
                    .post(team.taskPath(task) + "/comments", Map.of("body", "Begun."))
                    .expect(201);

            socket.event("comment.added");
            assertThat(socket.events().stream().map(event -> event.path("type").asString()))
                    .containsExactly("task.created", "task.moved", "comment.added");
            List<Long> seqs = socket.events().stream()
                    .map(event -> event.path("seq").asLong())
                    .toList();
            assertThat(seqs).isSorted().doesNotHaveDuplicates();
            assertThat(seqs.getLast() - seqs.getFirst()).isEqualTo(2);
        }
    }

    @Test
    void whoComesBackGetsExactlyWhatWasMissed() throws Exception {
        Team team = Team.together();
        long seen;
        try (LiveSocket socket = LiveSocket.of(team.member())) {
            socket.subscribe(team.member(), team.workspace(), team.topic(), null);
            team.task("Seen");
            seen = socket.event("task.created").path("event").path("seq").asLong();
        }
        String missed = team.task("Missed");
        team.move(team.owner(), missed, "Done").expect(200);

        try (LiveSocket socket = LiveSocket.of(team.member())) {
            socket.subscribe(team.member(), team.workspace(), team.topic(), seen);
            socket.event("task.moved");
            assertThat(socket.events().stream().map(event -> event.path("seq").asLong()))
                    .containsExactly(seen + 1, seen + 2);
        }
    }

    @Test
    void peopleOnATopicSeeEachOther() throws Exception {
        Team team = Team.together();
        try (LiveSocket first = LiveSocket.of(team.owner())) {
            first.subscribe(team.owner(), team.workspace(), team.topic(), null);
            try (LiveSocket second = LiveSocket.of(team.member())) {
                JsonNode subscribed = second.subscribe(team.member(), team.workspace(), team.topic(), null);
                assertThat(subscribed.path("present").toString())
                        .contains(team.owner().id());
                first.await(
                        "joined",
                        message -> message.path("type").asString().equals("presence")
                                && message.path("joined")
                                        .toString()
                                        .contains(team.member().id()));
            }
            first.await(
                    "left",
                    message -> message.path("type").asString().equals("presence")
                            && message.path("left")
                                    .toString()
                                    .contains(team.member().id()));
        }
    }

    @Test
    void whoIsRemovedIsOutOfTheRoomAndOutOfTheApi() throws Exception {
        Team team = Team.together();
        try (LiveSocket socket = LiveSocket.of(team.member())) {
            socket.subscribe(team.member(), team.workspace(), team.topic(), null);
            team.task("Before");
            socket.event("task.created");

            team.owner()
                    .delete(team.workspacePath() + "/members/" + team.member().id())
                    .expect(204);
            socket.await(
                    "unsubscribed", message -> message.path("type").asString().equals("unsubscribed"));
            String after = team.task("After");

            team.member().get(team.projectPath()).expectProblem(404, "not-found");
            assertThat(socket.received().toString()).doesNotContain(after);
            team.member()
                    .post(team.workspacePath() + "/room-tickets", Map.of("topic", team.topic()))
                    .expectProblem(404, "not-found");
        }
    }

    @Test
    void aFileComesBackAsItWas() {
        Team team = Team.together();
        String task = team.task("Attach the plan");
        byte[] plan = "<script>alert(1)</script> – plan".getBytes(StandardCharsets.UTF_8);

        String file = team.owner()
                .upload(team.taskPath(task) + "/files", "plan.html", plan)
                .expect(201)
                .at("id");
        Answer content = team.member()
                .get(team.taskPath(task) + "/files/" + file + "/content")
                .expect(200);

        assertThat(content.bytes()).isEqualTo(plan);
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aTasksHistoryTellsWhatHappenedNewestFirst() {
        Team team = Team.together();
        String task = team.task("Remember");
        team.move(team.owner(), task, "Done").expect(200);

        await().atMost(Awaiting.PATIENCE)
                .untilAsserted(() -> assertThat(
                                team.member().get(team.taskPath(task) + "/history").expect(200).items().stream()
                                        .map(entry -> entry.path("type").asString()))
                        .containsExactly("task.moved", "task.created"));
    }

    @Test
    void theRegistryListsEveryToolWithItsContractAndHealth() {
        Person person = Person.signedUp("Mary");

        await().atMost(Awaiting.PATIENCE).untilAsserted(() -> {
            List<JsonNode> tools =
                    person.get("/registry/v1/tools?limit=100").expect(200).items();
            assertThat(tools.stream().map(tool -> tool.path("id").asString()))
                    .contains("accounts", "workspaces", "tasks", "files", "history", "mail");
            assertThat(tools).allSatisfy(tool -> {
                assertThat(tool.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
                assertThat(tool.path("health").path("status").asString()).isEqualTo("UP");
            });
        });
    }

    @Test
    void signingOutEndsTheTokenAndTheSocket() throws Exception {
        Team team = Team.together();
        try (LiveSocket socket = LiveSocket.of(team.member())) {
            socket.subscribe(team.member(), team.workspace(), team.topic(), null);

            team.member().delete("/auth/v1/session").expect(204);

            socket.awaitClosed();
            team.member().get("/api/v1/workspaces").expectProblem(401, "unauthenticated");
        }
    }

    @Test
    void aRefreshTokenServesOnceAndItsSuccessorServesOn() {
        Person person = Person.signedUp("Edith");

        Answer next = Person.stranger()
                .post("/auth/v1/tokens/refresh", Map.of("refreshToken", person.refreshToken()))
                .expect(200);

        assertThat(next.at("refreshToken")).isNotEqualTo(person.refreshToken());
        Person.stranger()
                .post("/auth/v1/tokens/refresh", Map.of("refreshToken", next.at("refreshToken")))
                .expect(200);
    }
}
