package tools.dashboard.websocket.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class SpeechTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);
    private final Somebody bob = neighbours.memberOf(workspace);

    @Test
    void whatOneSaysAllOthersHearOnEveryNode() {
        try (LiveNode other = LiveNode.start(LiveStage.redisUrl(), neighbours);
                LiveClient speaking = node.connect(ada, "phone").watch(ada, workspace);
                LiveClient laptop = node.connect(ada, "laptop").watch(ada, workspace);
                LiveClient here = node.connect(bob).watch(bob, workspace);
                LiveClient there = other.connect(bob).watch(bob, workspace)) {
            speaking.say(typing("{\"taskId\":\"7\"}"));
            for (LiveClient hearing : List.of(laptop, here, there)) {
                var heard = hearing.await("said");
                assertThat(heard.path("topic").asString()).isEqualTo(workspace.topic());
                var said = heard.path("said");
                assertThat(said.path("kind").asString()).isEqualTo("typing");
                assertThat(said.path("userId").asString())
                        .isEqualTo(ada.userId().toString());
                assertThat(said.path("device").path("id").asString()).isEqualTo("phone");
                assertThat(said.path("data").path("taskId").asString()).isEqualTo("7");
            }
            speaking.say("{\"type\":\"ping\"}").await("pong");
            assertThat(speaking.told("said")).isEmpty();
        }
    }

    @Test
    void whatTheContractDoesNotNameIsRefused() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            client.say("{\"type\":\"say\",\"id\":\"1\",\"topic\":\"%s\",\"kind\":\"shouting\",\"data\":{}}"
                    .formatted(workspace.topic()));
            assertThat(client.await("error").path("code").asString()).isEqualTo("kind-refused");
            assertThat(client.await("error").path("id").asString()).isEqualTo("1");
        }
    }

    @Test
    void whoWatchesOnlyIsRefusedFromTheMomentThatTheirRoleChanges() {
        try (LiveClient speaking = node.connect(ada).watch(ada, workspace);
                LiveClient hearing = node.connect(bob).watch(bob, workspace)) {
            speaking.say(typing("{}"));
            hearing.await("said");
            neighbours.mute(ada, workspace);
            eventually(() -> {
                speaking.say(typing("{}"));
                assertThat(codes(speaking)).contains("kind-refused");
            });
        }
    }

    @Test
    void whatIsLongerThanTheContractAllowsIsRefused() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            client.say(typing("{\"text\":\"%s\"}".formatted("x".repeat(40))));
            assertThat(client.await("error").path("code").asString()).isEqualTo("data-too-long");
        }
    }

    @Test
    void whatIsSaidMoreOftenThanTheContractAllowsIsRefused() {
        try (LiveClient client = node.connect(ada).watch(ada, workspace)) {
            for (int number = 0; number < 7; number++) {
                client.say(typing("{}"));
            }
            eventually(() -> assertThat(codes(client)).contains("too-many-messages"));
        }
    }

    @Test
    void onlyWhoWatchesSpeaks() {
        try (LiveClient client = node.connect(ada)) {
            client.say(typing("{}"));
            assertThat(client.await("error").path("code").asString()).isEqualTo("not-subscribed");
        }
    }

    private String typing(String data) {
        return "{\"type\":\"say\",\"topic\":\"%s\",\"kind\":\"typing\",\"data\":%s}".formatted(workspace.topic(), data);
    }

    private static List<String> codes(LiveClient client) {
        return client.told("error").stream()
                .map(error -> error.path("code").asString())
                .toList();
    }
}
