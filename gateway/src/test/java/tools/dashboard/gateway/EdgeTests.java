package tools.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Redis is away throughout: the edge stands without it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class EdgeTests {

    private static final EchoServer BEHIND = new EchoServer();

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(registry, Map.of("API_URL", BEHIND::address));
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void identityHeadersFromOutsideAreStripped() {
        String seen = seenBehind(client.get()
                .uri("/api/v1/anything")
                .header("X-User-Id", "root")
                .header("X-TD-Actor", "root")
                .header("X-Request-Id", "mine")
                .header("Cookie", "td_session=; other=1")
                .header("Authorization", "Basic cm9vdDpyb290"));

        assertThat(seen).doesNotContain("root", "x-request-id: mine", "cookie:", "authorization:");
    }

    @Test
    void everyRequestGetsAnIdAndATrace() {
        String seen = seenBehind(client.get().uri("/api/v1/anything").header("traceparent", "nonsense"));

        assertThat(seen)
                .containsPattern("x-request-id: [0-9a-f]{8}-[0-9a-f]{4}-7")
                .containsPattern("traceparent: 00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void aTraceOfTheCallersIsKept() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        assertThat(seenBehind(client.get().uri("/api/v1/anything").header("traceparent", trace)))
                .contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void answersCarrySecurityHeadersAndNoServerName() {
        client.get()
                .uri("/api/v1/anything")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .doesNotExist(HttpHeaders.SERVER);
    }

    @Test
    void aForeignOriginChangesNothing() {
        client.post()
                .uri("/api/v1/anything")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theOwnOriginMayAskWhatItMaySend() {
        client.options()
                .uri("/api/v1/anything")
                .header("Origin", "http://localhost:8082")
                .header("Access-Control-Request-Method", "PATCH")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "http://localhost:8082");
    }

    @Test
    void aBodyOverOneMegabyteIsRefused() {
        client.post()
                .uri("/api/v1/anything")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[1024 * 1024 + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:too-large");
    }

    @Test
    void anInvalidTokenIsRefusedAtTheEdge() {
        client.get()
                .uri("/api/v1/anything")
                .header("Authorization", "Bearer not.a.token")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatSaysWhenToRetry() {
        client.get()
                .uri("/registry/v1/tools")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:tools-dashboard:problem:unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jobs/v1/kinds", "/mail/v1/refusals", "/docs/openapi/worker"})
    void theWorkersJobsAndDocumentAreBehindTheEdge(String path) {
        client.get().uri(path).exchange().expectStatus().isEqualTo(503);
    }

    @Test
    void aServiceThatStaysAwayIsTheSameProblemOnceItIsAskedNoMore() {
        for (int i = 0; i < 8; i++) {
            client.get().uri("/registry/v1/tools").exchange().expectStatus().isEqualTo(503);
        }
    }

    @Test
    void internalAndManagementAddressesLeadNowhere() {
        for (String path : new String[] {"/internal/events", "/actuator/prometheus", "/actuator/env", "/nothing"}) {
            client.get().uri(path).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void theDocumentationPageIsServedFromHere() {
        client.get()
                .uri("/docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("swagger-ui-bundle.js"));
        client.get()
                .uri("/docs/ui/swagger-ui-bundle.js")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static String seenBehind(WebTestClient.RequestHeadersSpec<?> request) {
        String body = request.exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
