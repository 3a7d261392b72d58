package tools.dashboard.websocket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tools.dashboard.platform.observability.TraceParent;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;
import tools.jackson.databind.JsonNode;

/** What the audit trail is told of sockets. */
class RefusalTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void whatARemovalTakesIsNotedInItsTrace() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            inTrace(() -> neighbours.removeMember(ada, workspace));
            client.await("unsubscribed");
            JsonNode note = awaitNote("subscription.ended");
            assertThat(note.path("traceId").asString()).isEqualTo(trace);
            assertThat(note.path("workspaceId").asString())
                    .isEqualTo(workspace.id().toString());
            assertThat(note.path("data").path("topic").asString()).isEqualTo(workspace.topic());
        }
    }

    @Test
    void theSocketThatSigningOutClosesIsNotedInItsTrace() {
        try (LiveClient client = node.connect(ada)) {
            client.await("hello");
            inTrace(() -> neighbours.signOut(ada));
            client.awaitClosed();
            JsonNode note = awaitNote("socket.closed");
            assertThat(note.path("traceId").asString()).isEqualTo(trace);
            assertThat(note.path("data").path("reason").asString()).isEqualTo("session-ended");
        }
    }

    @Test
    void aTopicThatIsNotForSomebodyIsNoted() {
        try (LiveClient client = node.connect(ada)) {
            neighbours.forgetMember(ada, workspace);
            client.subscribe(ada, workspace);
            client.await("error");
            assertThat(awaitNote("subscription.refused")
                            .path("data")
                            .path("reason")
                            .asString())
                    .isEqualTo("access-refused");
        }
    }

    @Test
    void somebodyElsesTicketIsNoted() {
        try (LiveClient client = node.connect(ada)) {
            client.subscribe(neighbours.memberOf(workspace), workspace);
            client.await("error");
            assertThat(awaitNote("subscription.refused")
                            .path("data")
                            .path("reason")
                            .asString())
                    .isEqualTo("ticket-invalid");
        }
    }

    @Test
    void whatSomebodyMayNotSayIsNoted() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            client.say("{\"type\":\"say\",\"topic\":\"%s\",\"kind\":\"shouting\",\"data\":{}}"
                    .formatted(workspace.topic()));
            assertThat(awaitNote("message.refused").path("data").path("kind").asString())
                    .isEqualTo("shouting");
        }
    }

    @Test
    void whoWillNotSlowDownIsNotedOnce() {
        try (LiveClient client = node.connect(ada)) {
            for (int number = 0; number < 60; number++) {
                client.sayWithoutCare("{\"type\":\"ping\"}");
            }
            client.awaitClosed();
            assertThat(awaitNote("socket.closed").path("data").path("code").intValue())
                    .isEqualTo(4429);
            assertThat(neighbours.notesOn(ada)).hasSize(1);
        }
    }

    private void inTrace(Runnable change) {
        try (var _ = MDC.putCloseable(TraceParent.TRACE_KEY, trace)) {
            change.run();
        }
    }

    private JsonNode awaitNote(String action) {
        eventually(() -> assertThat(neighbours.notesOn(ada))
                .anyMatch(note -> note.path("action").asString().equals(action)));
        return neighbours.notesOn(ada).stream()
                .filter(note -> note.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
