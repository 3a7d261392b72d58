package tools.dashboard.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.testing.IoClient;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class SocketIoTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);
    private final Somebody bob = neighbours.memberOf(workspace);

    @Test
    void whoSaysWhoTheyAreIsConnected() {
        try (IoClient client = IoClient.open(node)) {
            assertThat(client.awaitJson("0").path("upgrades")).isEmpty();
            client.say("40{\"token\":\"%s\"}".formatted(ada.token()));
            assertThat(client.awaitJson("40").path("sid").asString()).hasSize(20);
        }
    }

    @Test
    void whoDoesNotIsRefusedWithTheReason() {
        try (IoClient client = IoClient.open(node)) {
            client.say("40");
            var error = client.awaitJson("44");
            assertThat(error.path("message").asString()).isEqualTo("A valid access token is needed");
            assertThat(error.path("data").path("status").asInt()).isEqualTo(401);
        }
    }

    @Test
    void whoSaysNothingIsClosed() {
        try (LiveNode hasty = LiveNode.start(LiveStage.redisUrl(), neighbours, "websocket.engine.connect=1s");
                IoClient silent = IoClient.open(hasty);
                IoClient connected = IoClient.connect(hasty, ada)) {
            assertThat(silent.awaitClosed()).isEqualTo(4400);
            connected.say("421[\"unsubscribe\",{\"topic\":\"%s\"}]".formatted(workspace.topic()));
            assertThat(connected.await("431")).contains("not-subscribed");
        }
    }

    @Test
    void otherNamespacesThanTheMainOneAreRefused() {
        try (IoClient client = IoClient.open(node)) {
            client.say("40/admin,");
            assertThat(client.await("44/admin,")).contains("Invalid namespace");
        }
    }

    @Test
    void whatIsAskedIsAcknowledgedAndWhatHappensIsAnEvent() {
        try (IoClient client = IoClient.connect(node, ada)) {
            client.say("427[\"subscribe\"," + client.subscription(ada, workspace) + "]");
            var answer = client.awaitJson("437").path(0);
            assertThat(answer.path("type").asString()).isEqualTo("subscribed");
            assertThat(answer.path("seq").asInt()).isZero();
            neighbours.happen(workspace);
            neighbours.happen(workspace);
            eventually(() -> assertThat(client.seqs()).containsExactly(1L, 2L));
            assertThat(client.offset()).isEqualTo("0:2");
        }
    }

    @Test
    void whatIsRefusedIsAcknowledgedWithTheReason() {
        Workspace foreign = Workspace.withProject();
        try (IoClient client = IoClient.connect(node, ada)) {
            client.say("421[\"subscribe\"," + client.subscription(ada, foreign) + "]");
            assertThat(client.awaitJson("431").path(0).path("code").asString()).isEqualTo("access-refused");
        }
    }

    @Test
    void itsClientsAndTheOthersAreInOneRoom() {
        try (IoClient one = IoClient.connect(node, ada).watch(ada, workspace);
                LiveClient other = node.connect(bob).watch(bob, workspace)) {
            one.say("422[\"say\",{\"topic\":\"%s\",\"kind\":\"typing\",\"data\":{\"n\":1}}]"
                    .formatted(workspace.topic()));
            assertThat(one.await("432")).contains("passed");
            assertThat(other.await("said").path("said").path("data").path("n").asInt())
                    .isEqualTo(1);
            other.say("{\"type\":\"say\",\"topic\":\"%s\",\"kind\":\"typing\",\"data\":{\"n\":2}}"
                    .formatted(workspace.topic()));
            assertThat(one.await("42[\"said\",")).contains("\"n\":2");
            neighbours.happen(workspace);
            eventually(() -> assertThat(one.seqs()).containsExactly(1L));
            eventually(() -> assertThat(other.seqs()).containsExactly(1L));
        }
    }

    @Test
    void bytesPassAsTheyAre() {
        try (IoClient one = IoClient.connect(node, ada).watch(ada, workspace);
                IoClient other = IoClient.connect(node, bob).watch(bob, workspace);
                LiveClient third = node.connect(bob).watch(bob, workspace)) {
            one.say(
                            "451-[\"say\",{\"topic\":\"%s\",\"kind\":\"typing\",\"data\":{\"b\":{\"_placeholder\":true,\"num\":0}}}]"
                                    .formatted(workspace.topic()))
                    .say(new byte[] {1, 2, -1});
            assertThat(other.await("451-[\"said\",")).contains("{\"_placeholder\":true,\"num\":0}");
            eventually(() -> assertThat(other.bytes()).containsExactly(new byte[] {1, 2, -1}));
            assertThat(third.await("said").path("said").path("data").toString())
                    .isEqualTo("{\"b\":{\"$bytes\":\"AQL/\"}}");
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedOnAnyNode() {
        Workspace second = Workspace.withProject();
        neighbours.join(ada, second);
        String pid;
        String offset;
        try (IoClient client = IoClient.open(node)) {
            client.say("40{\"token\":\"%s\"}".formatted(ada.token()));
            pid = client.awaitJson("40").path("pid").asString();
            client.watch(ada, workspace);
            client.say("422[\"subscribe\"," + client.subscription(ada, second) + "]");
            client.await("432");
            neighbours.happen(workspace);
            eventually(() -> assertThat(client.seqs()).hasSize(1));
            offset = client.offset();
        }
        neighbours.happen(workspace);
        neighbours.happen(second);
        try (LiveNode other = LiveNode.start(LiveStage.redisUrl(), neighbours);
                IoClient client = IoClient.open(other)) {
            client.say("40{\"token\":\"%s\",\"pid\":\"%s\",\"offset\":\"%s\"}".formatted(ada.token(), pid, offset));
            assertThat(client.awaitJson("40").path("pid").asString()).isEqualTo(pid);
            eventually(() -> assertThat(client.seqs()).containsExactlyInAnyOrder(2L, 1L));
            neighbours.happen(second);
            eventually(() -> assertThat(client.seqs()).hasSize(3).endsWith(2L));
            assertThat(client.told()).noneMatch(packet -> packet.startsWith("42[\"subscribed\""));
        }
    }

    @Test
    void nobodyTakesUpWhatIsAnothers() {
        String pid;
        try (IoClient client = IoClient.open(node)) {
            client.say("40{\"token\":\"%s\"}".formatted(ada.token()));
            pid = client.awaitJson("40").path("pid").asString();
            client.watch(ada, workspace);
        }
        try (IoClient client = IoClient.open(node)) {
            client.say("40{\"token\":\"%s\",\"pid\":\"%s\"}".formatted(bob.token(), pid));
            assertThat(client.awaitJson("40").path("pid").asString()).isNotEqualTo(pid);
        }
    }

    @Test
    void whoSignsOutIsToldAndClosed() {
        try (IoClient client = IoClient.connect(node, ada).watch(ada, workspace)) {
            neighbours.signOut(ada);
            assertThat(client.await("42[\"closed\",")).contains("session-ended");
            client.await("41");
            assertThat(client.awaitClosed()).isEqualTo(4401);
        }
    }

    @Test
    void whoIsRemovedHearsNothingMore() {
        try (IoClient client = IoClient.connect(node, ada).watch(ada, workspace);
                LiveClient stays = node.connect(bob).watch(bob, workspace)) {
            neighbours.removeMember(ada, workspace);
            assertThat(client.await("42[\"unsubscribed\",")).contains("access-revoked");
            neighbours.happen(workspace);
            eventually(() -> assertThat(stays.seqs()).hasSize(1));
            assertThat(client.seqs()).isEmpty();
        }
    }

    @Test
    void whatIsNoPacketEndsTheSession() {
        try (IoClient client = IoClient.connect(node, ada)) {
            client.say("49[]");
            assertThat(client.awaitClosed()).isEqualTo(1011);
        }
    }
}
