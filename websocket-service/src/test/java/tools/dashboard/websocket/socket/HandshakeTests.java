package tools.dashboard.websocket.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.websocket.testing.LiveClient;
import tools.dashboard.websocket.testing.LiveNode;
import tools.dashboard.websocket.testing.LiveStage;
import tools.dashboard.websocket.testing.Neighbours;
import tools.dashboard.websocket.testing.Somebody;
import tools.dashboard.websocket.testing.TestTokens;

class HandshakeTests {

    private static final int OPENED = 101;

    private final Neighbours neighbours = LiveStage.neighbours();
    private final LiveNode node = LiveStage.node();
    private final Somebody ada = neighbours.signIn();

    @Test
    void aValidTokenOfALivingSessionOpensASocket() {
        assertThat(status(bearer(ada.token()))).isEqualTo(OPENED);
    }

    @Test
    void noTokenOpensNothing() {
        assertThat(status(Map.of())).isEqualTo(401);
    }

    @Test
    void anUnreadableTokenOpensNothing() {
        assertThat(status(bearer("abc"))).isEqualTo(401);
    }

    @Test
    void anExpiredTokenOpensNothing() {
        assertThat(status(bearer(TestTokens.access(ada, Duration.ofMinutes(-5)))))
                .isEqualTo(401);
    }

    @Test
    void aTokenWhoseSessionHasEndedOpensNothing() {
        neighbours.forgetSession(ada);
        assertThat(status(bearer(ada.token()))).isEqualTo(401);
    }

    @Test
    void ourOwnPagesMayOpenSockets() {
        assertThat(status(Map.of("Authorization", "Bearer " + ada.token(), "Origin", TestTokens.PUBLIC_BASE_URL)))
                .isEqualTo(OPENED);
    }

    @Test
    void foreignPagesMayNot() {
        assertThat(status(Map.of("Authorization", "Bearer " + ada.token(), "Origin", "http://localhost:8082.evil.org")))
                .isEqualTo(403);
    }

    @Test
    void nobodyIsAdmittedWhileSessionsCannotBeChecked() {
        try (Neighbours own = new Neighbours(LiveStage.redisUrl());
                LiveNode alone = LiveNode.start(LiveStage.redisUrl(), own)) {
            own.stop("auth-service");
            assertThat(status(alone, bearer(own.signIn().token()))).isEqualTo(503);
        }
    }

    @Test
    void theTwentyFirstSocketOfOnePersonIsRefused() {
        List<LiveClient> open = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            open.add(node.connect(ada));
        }
        assertThat(status(bearer(ada.token()))).isEqualTo(429);
        open.forEach(LiveClient::close);
    }

    @Test
    void socketsOnOtherNodesCountToo() {
        try (LiveNode other = LiveNode.start(LiveStage.redisUrl(), neighbours)) {
            List<LiveClient> open = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                open.add(node.connect(ada));
                open.add(other.connect(ada));
            }
            assertThat(status(bearer(ada.token()))).isEqualTo(429);
            assertThat(status(other, bearer(ada.token()))).isEqualTo(429);
            open.removeFirst().close();
            eventually(() -> assertThat(status(other, bearer(ada.token()))).isEqualTo(OPENED));
            open.forEach(LiveClient::close);
        }
    }

    @Test
    void socketsOfADeadNodeDoNotCount() {
        try (CuttableProxy proxy = LiveStage.cuttable();
                LiveNode dying = LiveNode.start(LiveStage.redisUrl(proxy), neighbours)) {
            List<LiveClient> open = new ArrayList<>();
            for (int number = 0; number < 20; number++) {
                open.add(dying.connect(ada));
            }
            assertThat(status(bearer(ada.token()))).isEqualTo(429);
            proxy.cut();
            eventually(() -> assertThat(status(bearer(ada.token()))).isEqualTo(OPENED));
            open.forEach(LiveClient::close);
        }
    }

    private int status(Map<String, String> headers) {
        return status(node, headers);
    }

    private static int status(LiveNode asked, Map<String, String> headers) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket.Builder builder = http.newWebSocketBuilder();
            headers.forEach(builder::header);
            builder.buildAsync(URI.create("ws://127.0.0.1:" + asked.port() + "/ws/"), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return OPENED;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
