package tools.dashboard.websocket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveClient.Closed;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.TestTokens;
import tools.dashboard.websocket.testing.Workspace;
import tools.jackson.databind.JsonNode;

/** Sessions that cannot be confirmed: revocations are not to be trusted, and auth-service does not answer. */
class PauseTests {

    private static final Neighbours NEIGHBOURS = new Neighbours(LiveStage.redisUrl());
    private static LiveNode node;

    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = NEIGHBOURS.memberOf(workspace);
    private final Somebody bob = NEIGHBOURS.memberOf(workspace);

    @BeforeAll
    static void distrustRevocations() {
        node = LiveNode.start(LiveStage.redisUrl(), NEIGHBOURS);
        NEIGHBOURS.fallSilent();
    }

    @AfterAll
    static void leave() {
        node.close();
        NEIGHBOURS.close();
    }

    @AfterEach
    void answerAgain() {
        NEIGHBOURS.start("auth-service");
        NEIGHBOURS.start("api-service");
    }

    @Test
    void aPausedSocketGetsWhatItMissedInOrderAndOnce() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            happen(2);
            client.awaitSeqs(1, 2);
            pause(client);
            happen(3);
            NEIGHBOURS.start("auth-service");
            client.awaitSeqs(1, 5);
            happen(1);
            client.awaitSeqs(1, 6);
            assertThat(client.types().filter("paused"::equals)).hasSize(1);
            assertThat(client.types().filter("subscribed"::equals)).hasSize(1);
            assertThat(client.typesAfter("paused")).startsWith("resumed");
        }
    }

    @Test
    void whatIsSaidInAPauseIsNotActedOn() {
        try (LiveClient client = node.connect(ada)) {
            pause(client);
            client.say("{\"type\":\"ping\",\"id\":\"unheard\"}").subscribe(ada, workspace);
            NEIGHBOURS.start("auth-service");
            client.await("resumed");
            client.say("{\"type\":\"ping\",\"id\":\"heard\"}");
            assertThat(client.await("pong").path("id").asString()).isEqualTo("heard");
            assertThat(client.told("subscribed")).isEmpty();
        }
    }

    @Test
    void aSessionThatEndedInAPauseClosesTheSocketWithItsReason() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            pause(client);
            NEIGHBOURS.forgetSession(ada);
            happen(1);
            NEIGHBOURS.start("auth-service");
            assertThat(client.awaitClosed()).isEqualTo(new Closed(4401, "session-ended"));
            assertThat(client.typesAfter("paused")).isEmpty();
        }
    }

    @Test
    void whoIsRemovedInAPauseIsToldAfterItAndGetsNothing() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace);
                LiveClient other = node.connect(bob).watch(bob, workspace)) {
            pause(client);
            NEIGHBOURS.forgetMember(ada, workspace);
            happen(1);
            eventually(() -> assertThat(node.measure("websocket.subscriptions")).isEqualTo(1));
            assertThat(client.typesAfter("paused")).isEmpty();
            NEIGHBOURS.start("auth-service");
            other.awaitSeqs(1, 1);
            assertThat(client.await("unsubscribed").path("reason").asString()).isEqualTo("access-revoked");
            assertThat(client.typesAfter("paused")).containsExactly("resumed", "unsubscribed");
        }
    }

    @Test
    void whoCameOrWentInAPauseIsToldAfterIt() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace);
                LiveClient goes = node.connect(bob).watch(bob, workspace)) {
            eventually(() -> assertThat(client.told("presence").toString())
                    .contains(bob.userId().toString()));
            pause(client);
            goes.close();
            eventually(() -> assertThat(node.measure("websocket.subscriptions")).isEqualTo(1));
            NEIGHBOURS.start("auth-service");
            client.await("resumed");
            eventually(() ->
                    assertThat(present(client)).containsExactly(ada.userId().toString()));
        }
    }

    @Test
    void aTopicWhoseAccessCannotBeConfirmedStopsAndThenMissesNothing() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            NEIGHBOURS.stop("api-service");
            eventually(() ->
                    assertThat(node.measure("websocket.paused.subscriptions")).isEqualTo(1));
            happen(3);
            NEIGHBOURS.start("api-service");
            client.awaitSeqs(1, 3);
            assertThat(client.types()).doesNotContain("paused", "unsubscribed");
        }
    }

    @Test
    void whoIsRemovedWhileAccessCannotBeConfirmedGetsNothing() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            NEIGHBOURS.stop("api-service");
            eventually(() ->
                    assertThat(node.measure("websocket.paused.subscriptions")).isEqualTo(1));
            NEIGHBOURS.forgetMember(ada, workspace);
            happen(1);
            NEIGHBOURS.start("api-service");
            assertThat(client.await("unsubscribed").path("reason").asString()).isEqualTo("access-revoked");
            assertThat(client.seqs()).isEmpty();
        }
    }

    @Test
    void aPauseThatLastsTooLongEndsTheSocket() {
        try (LiveNode hasty = LiveNode.start(LiveStage.redisUrl(), NEIGHBOURS, "websocket.dialogue.pause=2s");
                LiveClient client = hasty.connect(ada)) {
            pause(client);
            assertThat(client.isClosed()).isFalse();
            assertThat(client.awaitClosed()).isEqualTo(new Closed(1013, "session-cannot-be-checked"));
            assertThat(client.typesAfter("paused")).isEmpty();
        }
    }

    @Test
    void anExpiredTokenPausesItsOwnSocketAlone() {
        Neighbours trusted = LiveStage.neighbours();
        Somebody expiring = trusted.memberOf(workspace);
        Somebody valid = trusted.memberOf(workspace);
        try (LiveClient paused = LiveStage.node().connect(expiring).watch(expiring, workspace);
                LiveClient other = LiveStage.node().connect(valid).watch(valid, workspace)) {
            trusted.stop("auth-service");
            // Only now: an expired token is forgiven while somebody can tell that its session lives.
            paused.say("{\"type\":\"auth\",\"token\":\"%s\"}".formatted(TestTokens.access(expiring, Duration.ZERO)));
            paused.await("paused");
            trusted.happen(workspace);
            other.awaitSeqs(1, 1);
            assertThat(paused.typesAfter("paused")).isEmpty();
            trusted.start("auth-service");
            paused.awaitSeqs(1, 1);
        } finally {
            trusted.start("auth-service");
        }
    }

    /** Who is there, by all that the client was told since it was last told of everybody. */
    private static Set<String> present(LiveClient client) {
        Set<String> present = new TreeSet<>();
        for (JsonNode told : client.told("presence")) {
            if (told.has("present")) {
                present.clear();
                present.addAll(told.path("present").findValuesAsString("userId"));
            }
            told.path("joined").forEach(user -> present.add(user.asString()));
            told.path("left").forEach(user -> present.remove(user.asString()));
        }
        return present;
    }

    private static void pause(LiveClient client) {
        client.await("hello");
        NEIGHBOURS.stop("auth-service");
        client.await("paused");
    }

    private void happen(int times) {
        for (int number = 0; number < times; number++) {
            NEIGHBOURS.happen(workspace);
        }
    }
}
