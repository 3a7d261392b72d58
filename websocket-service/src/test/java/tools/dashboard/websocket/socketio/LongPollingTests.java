package tools.dashboard.websocket.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.dashboard.websocket.testing.IoClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.Workspace;

class LongPollingTests {

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Workspace workspace = Workspace.withProject();
    private final Somebody ada = neighbours.memberOf(workspace);

    @Test
    void aSessionIsOpenedAndTalksByRequests() {
        String sid = IoClient.session(node, null);
        assertThat(IoClient.post(node, sid, "40{\"token\":\"%s\"}".formatted(ada.token()), null)
                        .body())
                .isEqualTo("ok");
        assertThat(IoClient.get(node, sid, null).body()).startsWith("40{\"sid\":");
        IoClient.post(
                node,
                sid,
                "421[\"subscribe\",{\"topic\":\"%s\",\"ticket\":\"%s\"}]"
                        .formatted(workspace.topic(), ada.ticket(workspace, workspace.topic())),
                null);
        assertThat(IoClient.get(node, sid, null).body()).contains("431[{\"type\":\"subscribed\"");
        neighbours.happen(workspace);
        StringBuilder heard = new StringBuilder();
        eventually(() ->
                assertThat(heard.append(IoClient.get(node, sid, null).body())).contains("42[\"event\","));
    }

    @Test
    void whoIsKnownByTheirTokenNeedNotSayItAgain() {
        String sid = IoClient.session(node, ada.token());
        IoClient.post(node, sid, "40", ada.token());
        assertThat(IoClient.get(node, sid, ada.token()).body()).startsWith("40{\"sid\":");
    }

    @Test
    void aSessionIsForTheOneWhoOpenedIt() {
        Somebody bob = neighbours.signIn();
        String sid = IoClient.session(node, ada.token());
        assertThat(IoClient.get(node, sid, bob.token()).statusCode()).isEqualTo(400);
        assertThat(IoClient.post(node, sid, "40", null).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenThatIsNotValidOpensNothing() {
        assertThat(IoClient.get(node, "", "abc").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatNobodyKnowsIsNamedSo() {
        var answer = IoClient.get(node, "abc", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    @Test
    void whatIsTooLongIsRefused() {
        String sid = IoClient.session(node, null);
        assertThat(IoClient.post(node, sid, "4" + "x".repeat(128 * 1024), null).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aSessionGoesOnOverAWebSocket() {
        String sid = IoClient.session(node, null);
        IoClient.post(node, sid, "40{\"token\":\"%s\"}".formatted(ada.token()), null);
        assertThat(IoClient.get(node, sid, null).body()).startsWith("40{\"sid\":");
        try (IoClient socket = IoClient.beside(node, sid)) {
            socket.say("2probe");
            socket.await("3probe");
            socket.say("5");
            socket.watch(ada, workspace);
            neighbours.happen(workspace);
            eventually(() -> assertThat(socket.seqs()).containsExactly(1L));
            assertThat(IoClient.get(node, sid, null).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whoeverKeepsClientsOnTheirNodesFindsItInTheId() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/socket.io/?EIO=4&transport=polling".formatted(node.port())))
                .header("X-Live-Node", "ab12")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.sendAsync(request, BodyHandlers.ofString()).join().body())
                    .startsWith("0{\"sid\":\"ab12.");
        }
    }
}
