package tools.dashboard.gateway.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.dashboard.gateway.OneLivingSession;
import tools.dashboard.gateway.Surroundings;

/** A client and a node that say every byte themselves, and the gateway between them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class SocketRelayTests {

    private static final OneLivingSession AUTH = new OneLivingSession();
    private static final ServerSocket NODE = listening();

    private static final String HANDSHAKE = "GET /ws/v1?a=1 HTTP/1.1\r\nHost: localhost:8082\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Origin: http://localhost:8082\r\nCookie: td_session=" + OneLivingSession.COOKIE + "\r\n\r\n";
    private static final String OPENED = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
    /** Code 4401, as the node says that a session has ended. */
    private static final String REVOKED = "\u0088\u0007\u0011\u0031ended";

    private static final int FAR_MORE_THAN_BUFFERS = 64 * 1024 * 1024;

    @LocalServerPort
    private int port;

    private RawPeer client;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(
                registry,
                Map.of("AUTH_URL", AUTH::address, "WEBSOCKET_URL", () -> "http://127.0.0.1:" + NODE.getLocalPort()));
    }

    @BeforeEach
    void connect() throws IOException {
        client = RawPeer.connect(port);
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @AfterAll
    static void stop() throws IOException {
        NODE.close();
        AUTH.close();
    }

    @Test
    void theNodeReceivesTheHandshakeWithATokenInPlaceOfTheCookie() throws IOException {
        client.send(HANDSHAKE);
        try (RawPeer node = new RawPeer(NODE.accept())) {
            assertThat(node.head().toLowerCase(Locale.ROOT))
                    .startsWith("get /ws/v1?a=1 http/1.1\r\n")
                    .contains(
                            "authorization: bearer " + OneLivingSession.TOKEN,
                            "sec-websocket-key: dghlihnhbxbszsbub25jzq==",
                            "connection: upgrade\r\n",
                            "x-live-node: ",
                            "traceparent: ")
                    .doesNotContain("cookie:");
        }
    }

    @Test
    void theNodesAnswerOpensTheSocketAndWhatComesRightBehindItArrives() throws IOException {
        client.send(HANDSHAKE);
        try (RawPeer node = new RawPeer(NODE.accept())) {
            node.head();
            node.send(OPENED + "hello");

            assertThat(client.head())
                    .startsWith("HTTP/1.1 101 Switching Protocols\r\n")
                    .containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                    .containsIgnoringCase("x-content-type-options: nosniff")
                    .doesNotContainIgnoringCase("content-length");
            assertThat(client.read(5)).isEqualTo("hello");
        }
    }

    @Test
    void bytesReachTheOtherSideAsTheyAre() throws IOException {
        try (RawPeer node = opened()) {
            byte[] frame = new byte[128 * 1024];
            new Random(1).nextBytes(frame);
            String text = new String(frame, StandardCharsets.ISO_8859_1);
            client.send(frame);
            assertThat(node.read(frame.length)).isEqualTo(text);
            node.send(frame);
            assertThat(client.read(frame.length)).isEqualTo(text);
        }
    }

    @Test
    void aRefusalReachesTheClientWithItsStatusAndProblemDocument() throws IOException {
        String problem = "{\"type\":\"urn:tools-dashboard:problem:unavailable\",\"status\":503}";
        client.send(HANDSHAKE);
        try (RawPeer node = new RawPeer(NODE.accept())) {
            node.head();
            node.send("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\nRetry-After: 1\r\n"
                    + "Connection: close\r\nContent-Length: " + problem.length() + "\r\n\r\n" + problem);

            assertThat(client.head())
                    .startsWith("HTTP/1.1 503 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("retry-after: 1");
            assertThat(client.read(problem.length())).isEqualTo(problem);
        }
    }

    @Test
    void aNodeThatHangsUpInsteadOfAnsweringIsUnavailable() throws IOException {
        client.send(HANDSHAKE);
        new RawPeer(NODE.accept()).close();

        assertThat(client.head()).startsWith("HTTP/1.1 503 ");
    }

    @Test
    void aClientThatGivesUpBeforeTheAnswerTakesTheNodesConnectionAlong() throws IOException {
        client.send(HANDSHAKE);
        try (RawPeer node = new RawPeer(NODE.accept())) {
            node.head();
            client.close();

            assertThat(node.rest()).isEmpty();
        }
    }

    @Test
    void theCodeWithWhichANodeClosesArrivesThoughTheClientGoesOnTalking() throws IOException {
        try (RawPeer node = opened()) {
            client.send("unread by the node");
            node.read(18);
            node.send(REVOKED);
            node.end();
            client.send("said before it knew");

            assertThat(client.rest()).isEqualTo(REVOKED);
            assertThat(node.read(19)).isEqualTo("said before it knew");
        }
    }

    @Test
    void aSideThatHasEndedStillHearsWhatTheOtherOneHadToSay() throws IOException {
        try (RawPeer node = opened()) {
            client.send("last words");
            client.end();

            assertThat(node.rest()).isEqualTo("last words");
            node.send(REVOKED);
            node.end();
            assertThat(client.rest()).isEqualTo(REVOKED);
        }
    }

    @Test
    void aClientThatIsGoneTakesTheNodesConnectionAlong() throws IOException {
        try (RawPeer node = opened()) {
            client.close();

            assertThat(node.rest()).isEmpty();
        }
    }

    @Test
    void aSlowReaderStopsItsWriterAndLosesNothing() throws Exception {
        try (RawPeer node = opened()) {
            AtomicLong written = new AtomicLong();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                byte[] chunk = new byte[64 * 1024];
                try {
                    while (written.get() < FAR_MORE_THAN_BUFFERS) {
                        node.send(chunk);
                        written.addAndGet(chunk.length);
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            await().during(Duration.ofMillis(500)).until(() -> written.get() < FAR_MORE_THAN_BUFFERS);

            assertThat(client.read(FAR_MORE_THAN_BUFFERS)).hasSize(FAR_MORE_THAN_BUFFERS);
            writing.get();
        }
    }

    private RawPeer opened() throws IOException {
        client.send(HANDSHAKE);
        RawPeer node = new RawPeer(NODE.accept());
        node.head();
        node.send(OPENED);
        client.head();
        return node;
    }

    private static ServerSocket listening() {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(10_000);
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
