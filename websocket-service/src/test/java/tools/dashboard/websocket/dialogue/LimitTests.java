package tools.dashboard.websocket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.websocket.testing.DeafClient;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.TestTokens;
import tools.dashboard.websocket.testing.Workspace;

class LimitTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);

    @Test
    void whatCannotBeUnderstoodIsAnsweredAndTheSocketStaysOpen() {
        try (LiveClient client = node.connect(ada)) {
            client.say("{\"type\":\"dance\",\"id\":\"7\"}");
            assertThat(client.await("error").path("code").asString()).isEqualTo("malformed");
            assertThat(client.await("error").path("id").asString()).isEqualTo("7");
            client.say("{\"type\":\"ping\",\"id\":\"8\"}");
            assertThat(client.await("pong").path("id").asString()).isEqualTo("8");
        }
    }

    @Test
    void aMessageOfMoreThan128KbClosesTheSocket() {
        try (LiveClient client = node.connect(ada)) {
            client.say("x".repeat(128 * 1024 + 1));
            assertThat(client.awaitClosed().code()).isEqualTo(1009);
        }
    }

    @Test
    void binaryMessagesAreNotTaken() {
        try (LiveClient client = node.connect(ada)) {
            client.socket().sendBinary(ByteBuffer.wrap(new byte[3]), true).join();
            assertThat(client.awaitClosed().code()).isEqualTo(1003);
        }
    }

    @Test
    void messagesAreLimitedForAPersonWhateverTheNumberOfSockets() {
        try (LiveClient phone = node.connect(ada);
                LiveClient laptop = node.connect(ada)) {
            for (int number = 0; number < 14; number++) {
                phone.say("{\"type\":\"ping\"}");
                laptop.say("{\"type\":\"ping\"}");
            }
            eventually(() -> assertThat(codes(phone)).contains("too-many-messages"));
            eventually(() -> assertThat(codes(laptop)).contains("too-many-messages"));
        }
    }

    @Test
    void messagesAreLimitedForAPersonWhateverTheNumberOfNodes() {
        try (LiveNode other = LiveNode.start(LiveStage.redisUrl(), neighbours);
                LiveClient here = node.connect(ada);
                LiveClient there = other.connect(ada)) {
            long begun = System.nanoTime();
            for (int number = 0; number < 10; number++) {
                here.say("{\"type\":\"ping\"}");
                there.say("{\"type\":\"ping\"}");
            }
            eventually(() -> assertThat(answers(here)).hasSize(10));
            eventually(() -> assertThat(answers(there)).hasSize(10));
            long most = 10 + (System.nanoTime() - begun) * 10 / 1_000_000_000L + 1;
            assertThat(here.told("pong").size() + there.told("pong").size()).isLessThanOrEqualTo((int) most);
        }
    }

    @Test
    void whatOneSocketSaysIsReadInItsOrder() {
        try (LiveClient client = node.connect(ada)) {
            for (int number = 0; number < 8; number++) {
                client.say("{\"type\":\"ping\",\"id\":\"%d\"}".formatted(number));
            }
            client.awaitMany("pong", 8);
            assertThat(client.told("pong"))
                    .extracting(pong -> pong.path("id").asString())
                    .isSorted();
        }
    }

    @Test
    void withoutRedisHalfIsAllowed() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode cut = LiveNode.start(
                        LiveStage.redisUrl(proxy), neighbours, "websocket.dialogue.messages-per-second=4");
                LiveClient client = cut.connect(ada)) {
            client.await("hello");
            proxy.cut();
            eventually(() -> {
                client.say("{\"type\":\"unsubscribe\",\"topic\":\"%s\"}".formatted(workspace.topic()));
                assertThat(codes(client)).contains("too-many-messages");
            });
            assertThat(codes(client)).contains("not-subscribed");
        }
    }

    @Test
    void whoDoesNotStopIsClosed() {
        try (LiveClient client = node.connect(ada)) {
            for (int number = 0; number < 60 && !client.isClosed(); number++) {
                client.sayWithoutCare("{\"type\":\"ping\"}");
            }
            assertThat(client.awaitClosed().code()).isEqualTo(4429);
        }
    }

    @Test
    void aTicketIsForOnePersonAndOneTopic() {
        Somebody bob = neighbours.memberOf(workspace);
        try (LiveClient client = node.connect(ada)) {
            client.subscribe(bob, workspace);
            assertThat(client.await("error").path("code").asString()).isEqualTo("ticket-invalid");
        }
    }

    @Test
    void anExpiredTicketIsNamedSo() {
        String late = TestTokens.ticket(ada, workspace.id(), workspace.topic(), Duration.ofMinutes(-1));
        try (LiveClient client = node.connect(ada)) {
            client.say(
                    "{\"type\":\"subscribe\",\"topic\":\"%s\",\"ticket\":\"%s\"}".formatted(workspace.topic(), late));
            assertThat(client.await("error").path("code").asString()).isEqualTo("ticket-expired");
        }
    }

    @Test
    void aTopicIsWatchedOnceASocket() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            client.subscribe(ada, workspace);
            assertThat(client.await("error").path("code").asString()).isEqualTo("already-subscribed");
        }
    }

    @Test
    void anExpiredTokenIsMadeUpForByItsLivingSession() {
        try (LiveClient client = node.connectWith(TestTokens.access(ada, Duration.ofSeconds(1)))) {
            client.await("hello");
            client.watch(ada, workspace);
            neighbours.happen(workspace);
            client.await("event");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void aFreshTokenOfTheSameSessionIsTaken() {
        try (LiveClient client = node.connect(ada)) {
            client.say("{\"type\":\"auth\",\"id\":\"a\",\"token\":\"" + ada.token() + "\"}");
            assertThat(client.await("authenticated").path("id").asString()).isEqualTo("a");
        }
    }

    @Test
    void aTokenOfAnotherSessionIsNot() {
        Somebody elsewhere = new Somebody(ada.userId(), UUID.randomUUID());
        try (LiveClient client = node.connect(ada)) {
            client.say("{\"type\":\"auth\",\"token\":\"" + elsewhere.token() + "\"}");
            assertThat(client.await("error").path("code").asString()).isEqualTo("token-invalid");
        }
    }

    @Test
    void aReaderThatDoesNotReadIsDroppedAndDelaysNobody() throws IOException {
        try (LiveNode tight = LiveNode.start(LiveStage.redisUrl(), neighbours, "websocket.socket.max-outbound=256KB");
                LiveClient good = tight.connect(ada).watch(ada, workspace);
                DeafClient deaf = new DeafClient(tight.port(), ada)) {
            deaf.subscribe(ada, workspace);
            eventually(
                    () -> assertThat(tight.measure("websocket.subscriptions")).isEqualTo(2));
            int sent = 0;
            while (tight.measure("websocket.closed") == 0) {
                neighbours.happenAtLength(workspace);
                int all = ++sent;
                eventually(() -> assertThat(good.seqs()).hasSize(all));
            }
            eventually(() -> assertThat(tight.measure("websocket.connections")).isEqualTo(1));
            assertThat(good.isClosed()).isFalse();
        }
    }

    private static List<String> answers(LiveClient client) {
        return client.types().filter(type -> !type.equals("hello")).toList();
    }

    private static List<String> codes(LiveClient client) {
        return client.told("error").stream()
                .map(error -> error.path("code").asString())
                .toList();
    }
}
