package tools.dashboard.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http2SettingsSpec;
import reactor.netty.http.server.HttpServer;
import tools.dashboard.gateway.EchoServer;
import tools.dashboard.gateway.OneLivingSession;
import tools.dashboard.gateway.Surroundings;

/** A gateway that people know by HTTPS, with a certificate of its own making that the tests' clients trust. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class HttpsTests {

    private static final String OURS = "https://localhost:8443";
    private static final String COOKIE = "__Host-td_session=" + OneLivingSession.COOKIE;
    private static final EchoServer API = new EchoServer();
    private static final OneLivingSession AUTH = new OneLivingSession();
    private static final DisposableServer SOCKETS = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes ->
                    routes.ws("/ws/", (in, out) -> out.sendString(in.receive().asString())))
            .bindNow();

    @TempDir
    private static Path state;

    @LocalServerPort
    private int plain;

    @Autowired
    private HttpsServer https;

    @Autowired
    private List<NettyServerCustomizer> customizers;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(
                registry,
                Map.of(
                        "PUBLIC_BASE_URL",
                        () -> OURS,
                        "HTTPS_REDIRECT",
                        () -> "on",
                        "STATE_DIR",
                        state::toString,
                        "API_URL",
                        API::address,
                        "AUTH_URL",
                        AUTH::address,
                        "WEBSOCKET_URL",
                        () -> "http://127.0.0.1:" + SOCKETS.port()));
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void bothVersionsOfHttpMeetTheSameFilters(HttpClient.Version version) throws Exception {
        HttpResponse<String> answer = send(client(version), get("https", https.port(), "/api/v1/anything"));

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/v1/anything", "x-request-id: ");
        assertThat(answer.headers().map())
                .containsKey("strict-transport-security")
                .containsKey("content-security-policy")
                .doesNotContainKey("server");
    }

    @Test
    void aBodyOverOneMegabyteIsRefusedHereToo() throws Exception {
        HttpRequest large = HttpRequest.newBuilder(at("https", https.port(), "/api/v1/anything"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]))
                .build();

        assertThat(send(client(HttpClient.Version.HTTP_2), large).statusCode()).isEqualTo(413);
    }

    @Test
    void aSocketOpensOverTls() throws Exception {
        awaitSignedIn();
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket socket = client(HttpClient.Version.HTTP_1_1)
                .newWebSocketBuilder()
                .header("Origin", OURS)
                .header("Cookie", COOKIE)
                .buildAsync(at("wss", https.port(), "/ws/"), new Listener(heard))
                .get(20, TimeUnit.SECONDS);
        socket.sendText("over TLS", true);

        assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("over TLS");
        socket.abort();
    }

    @ParameterizedTest
    @CsvSource({"/app/sign-in?lang=es", "/api/v1/workspaces/%20x?limit=1&cursor=a%2Bb"})
    void whoComesByPlainHttpIsLedToHttps(String path) throws Exception {
        HttpResponse<String> answer = send(client(HttpClient.Version.HTTP_1_1), get("http", plain, path));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(OURS + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health"})
    void healthStaysWhereItIs(String path) throws Exception {
        assertThat(send(client(HttpClient.Version.HTTP_1_1), get("http", plain, path))
                        .statusCode())
                .isNotEqualTo(308);
    }

    @Test
    void callsFromInsideStayWhereTheyAre() throws Exception {
        URI inside = URI.create("http://127.0.0.1:" + plain + "/api/v1/anything");

        assertThat(send(
                                client(HttpClient.Version.HTTP_1_1),
                                HttpRequest.newBuilder(inside).build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aConnectionHasABoundedNumberOfStreams() {
        HttpServer server = HttpServer.create();
        for (NettyServerCustomizer customizer : customizers) {
            server = customizer.apply(server);
        }

        assertThat(server.configuration().http2SettingsSpec())
                .extracting(Http2SettingsSpec::maxConcurrentStreams)
                .isEqualTo(100L);
    }

    /** The first question to auth-service takes longer than the gateway waits, where a machine is busy. */
    private void awaitSignedIn() {
        HttpRequest request = HttpRequest.newBuilder(at("https", https.port(), "/api/v1/anything"))
                .header("Cookie", COOKIE)
                .build();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> send(client(HttpClient.Version.HTTP_1_1), request)
                        .body()
                        .contains("authorization: Bearer " + OneLivingSession.TOKEN));
    }

    private static HttpClient client(HttpClient.Version version) throws Exception {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(Trust.in(state.resolve("tls/certificate.pem")))
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static HttpRequest get(String scheme, int port, String path) {
        return HttpRequest.newBuilder(at(scheme, port, path))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private static URI at(String scheme, int port, String path) {
        return URI.create(scheme + "://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private record Listener(CompletableFuture<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.complete(text.toString());
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            heard.completeExceptionally(failure);
        }
    }
}
