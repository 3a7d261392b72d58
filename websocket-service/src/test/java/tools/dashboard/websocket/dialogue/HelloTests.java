package tools.dashboard.websocket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveClient.Closed;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class HelloTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);

    @Test
    void isAnsweredWithWhatAClientMustKeepTo() {
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"id\":\"h\",\"protocol\":1}");
            var hello = client.await("hello");
            assertThat(hello.path("id").asString()).isEqualTo("h");
            assertThat(hello.path("protocol").asInt()).isEqualTo(1);
            assertThat(hello.path("heartbeatSeconds").asInt()).isEqualTo(25);
            assertThat(hello.path("limits").path("messageBytes").asInt()).isEqualTo(128 * 1024);
            assertThat(hello.path("limits").path("messagesPerSecond").asInt()).isEqualTo(10);
            assertThat(hello.path("limits").path("subscriptions").asInt()).isEqualTo(200);
        }
    }

    @Test
    void ofAnotherVersionIsRefusedWithTheOneThatIsSpoken() {
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"protocol\":2}");
            assertThat(client.awaitClosed()).isEqualTo(new Closed(4406, "protocol-unsupported"));
            var error = client.await("error");
            assertThat(error.path("code").asString()).isEqualTo("protocol-unsupported");
            assertThat(error.path("detail").asString()).isEqualTo("this server speaks version 1");
            assertThat(client.told("hello")).isEmpty();
        }
    }

    @Test
    void comesFirst() {
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"ping\"}");
            assertThat(client.awaitClosed()).isEqualTo(new Closed(4400, "hello-expected"));
            assertThat(client.types()).isEmpty();
        }
    }

    @Test
    void isSaidOnce() {
        try (LiveClient client = node.connect(ada)) {
            client.say("{\"type\":\"hello\",\"id\":\"again\",\"protocol\":1}");
            assertThat(client.await("error").path("id").asString()).isEqualTo("again");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void whoNeverSaysItIsClosed() {
        try (LiveNode hasty = LiveNode.start(LiveStage.redisUrl(), neighbours, "websocket.dialogue.hello=1s");
                LiveClient greets = hasty.connect(ada);
                LiveClient client = hasty.connectSilently(ada)) {
            assertThat(client.awaitClosed()).isEqualTo(new Closed(4400, "hello-expected"));
            assertThat(greets.isClosed()).isFalse();
        }
    }

    @Test
    void bringsTheTopicsToWatch() {
        Workspace other = Workspace.withProject();
        neighbours.join(ada, other);
        neighbours.happen(workspace);
        neighbours.happen(workspace);
        neighbours.happen(other);
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"protocol\":1,\"topics\":[%s,%s]}"
                    .formatted(
                            topic(workspace, ada.ticket(workspace, workspace.topic()), 0),
                            topic(other, ada.ticket(other, other.topic()), 1)));
            client.awaitMany("subscribed", 2);
            client.awaitMany("event", 2);
            assertThat(client.told("event").toString())
                    .contains(workspace.topic())
                    .doesNotContain(other.topic());
        }
    }

    @Test
    void aTopicThatCannotBeWatchedIsNamedAndLeavesTheOthersAlone() {
        Workspace foreign = Workspace.withProject();
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"id\":\"h\",\"protocol\":1,\"topics\":[%s,%s]}"
                    .formatted(
                            topic(foreign, ada.ticket(foreign, foreign.topic()), 0),
                            topic(workspace, ada.ticket(workspace, workspace.topic()), 0)));
            assertThat(client.await("subscribed").path("topic").asString()).isEqualTo(workspace.topic());
            var error = client.await("error");
            assertThat(error.path("code").asString()).isEqualTo("access-refused");
            assertThat(error.path("topic").asString()).isEqualTo(foreign.topic());
            assertThat(error.path("id").asString()).isEqualTo("h");
        }
    }

    @Test
    void whoComesBackShowsTheTicketThatTheSubscriptionBrought() {
        neighbours.happen(workspace);
        String again;
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            again = client.await("subscribed").path("ticket").asString();
        }
        neighbours.happen(workspace);
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"protocol\":1,\"topics\":[%s]}".formatted(topic(workspace, again, 1)));
            client.await("event");
            assertThat(client.seqs()).containsExactly(2L);
        }
    }

    @Test
    void thatTicketIsForItsSessionAlone() {
        Somebody bob = neighbours.memberOf(workspace);
        String again;
        try (LiveClient client = node.connect(bob).watch(bob, workspace)) {
            again = client.await("subscribed").path("ticket").asString();
        }
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"protocol\":1,\"topics\":[%s]}".formatted(topic(workspace, again, 0)));
            assertThat(client.await("error").path("code").asString()).isEqualTo("ticket-invalid");
        }
    }

    @Test
    void thatTicketDoesNotOutliveTheRight() {
        String again;
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            again = client.await("subscribed").path("ticket").asString();
        }
        neighbours.removeMember(ada, workspace);
        try (LiveClient client = node.connectSilently(ada)) {
            client.say("{\"type\":\"hello\",\"protocol\":1,\"topics\":[%s]}".formatted(topic(workspace, again, 0)));
            assertThat(client.await("error").path("code").asString()).isEqualTo("access-refused");
        }
    }

    private static String topic(Workspace workspace, String ticket, long after) {
        return "{\"topic\":\"%s\",\"ticket\":\"%s\",\"after\":%d}".formatted(workspace.topic(), ticket, after);
    }
}
