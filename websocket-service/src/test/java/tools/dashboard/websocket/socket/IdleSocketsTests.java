package tools.dashboard.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;

/** The small version of the proof in docs/decisions/0004-sockets-on-netty.md. */
class IdleSocketsTests {

    private static final int MANY = 500;

    private final Neighbours neighbours = LiveStage.neighbours();

    @Test
    void manyIdleSocketsStayOpenBesidePlainHttpOnOnePort() throws IOException {
        Somebody ada = neighbours.signIn();
        try (LiveNode node = LiveNode.start(LiveStage.redisUrl(), neighbours, "websocket.dialogue.connections=1000")) {
            try (IdleSockets idle = new IdleSockets(node.port())) {
                idle.open(MANY, ada.token());
                // A client knows of its socket a moment before the node has counted it.
                eventually(
                        () -> assertThat(node.measure("websocket.connections")).isEqualTo(MANY));
                RestClient http = RestClient.create("http://127.0.0.1:" + node.port());
                assertThat(http.get().uri("/health/live").retrieve().body(String.class))
                        .contains("UP");
                try (LiveClient one = node.connect(ada)) {
                    one.await("hello");
                }
            }
            eventually(() -> assertThat(node.measure("websocket.connections")).isZero());
        }
    }

    @Test
    void silentPeersAreClosed() throws IOException {
        Somebody ada = neighbours.signIn();
        try (LiveNode node = LiveNode.start(
                        LiveStage.redisUrl(),
                        neighbours,
                        "websocket.socket.heartbeat=1s",
                        "websocket.socket.silence=3s");
                IdleSockets deaf = new IdleSockets(node.port());
                LiveClient answering = node.connect(ada)) {
            deaf.open(1, ada.token());
            eventually(() -> assertThat(node.measure("websocket.closed")).isEqualTo(1));
            assertThat(answering.isClosed()).isFalse();
        }
    }

    @Test
    void aStoppingNodeSaysGoodbye() {
        LiveNode node = LiveNode.start(LiveStage.redisUrl(), neighbours);
        try (LiveClient client = node.connect(neighbours.signIn())) {
            client.await("hello");
            node.close();
            assertThat(client.awaitClosed().code()).isEqualTo(1001);
        }
    }
}
