package tools.dashboard.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.dashboard.gateway.OneLivingSession;
import tools.dashboard.gateway.Surroundings;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class AuditTests {

    private static final RecordingApi API = new RecordingApi();
    private static final OneLivingSession AUTH = new OneLivingSession();

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(registry, Map.of("API_URL", API::address, "AUTH_URL", AUTH::address));
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .defaultHeader("User-Agent", "a program")
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void aServicesRefusalIsNotedWithWhoAndWhereFrom() {
        client.get()
                .uri("/api/v1/answers/403")
                .cookie("td_session", OneLivingSession.COOKIE)
                .exchange()
                .expectStatus()
                .isForbidden();

        JsonNode note = note();
        assertThat(note.path("action").asString()).isEqualTo("request.refused");
        assertThat(note.path("actor").path("kind").asString()).isEqualTo("user");
        assertThat(note.path("actor").path("id").asString()).isEqualTo("01890000-0000-7000-8000-000000000002");
        assertThat(note.path("data").path("path").asString()).isEqualTo("/api/v1/answers/403");
        assertThat(note.path("data").path("status").asInt()).isEqualTo(403);
        assertThat(note.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(note.path("agent").asString()).isEqualTo("a program");
    }

    @Test
    void theEdgesOwnRefusalIsNoted() {
        client.post()
                .uri("/api/v1/answers/200")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden();

        assertThat(note().path("actor").path("kind").asString()).isEqualTo("anonymous");
    }

    @Test
    void aTokenThatIsNotValidIsNoted() {
        client.get()
                .uri("/api/v1/answers/200")
                .header("Authorization", "Bearer not.a.token")
                .exchange()
                .expectStatus()
                .isUnauthorized();

        assertThat(note().path("data").path("status").asInt()).isEqualTo(401);
    }

    @Test
    void anAttemptToSignInIsNotedHoweverItEnds() {
        client.post().uri("/auth/v1/sessions").exchange().expectStatus().isNotFound();

        JsonNode note = note();
        assertThat(note.path("action").asString()).isEqualTo("sign-in.attempted");
        assertThat(note.path("data").path("status").asInt()).isEqualTo(404);
    }

    @Test
    void whoBringsNothingToBeKnownByIsNotNoted() {
        client.get().uri("/api/v1/answers/401").exchange().expectStatus().isUnauthorized();
        client.get().uri("/api/v1/answers/200").exchange().expectStatus().isOk();
        client.get().uri("/api/v1/answers/403").exchange().expectStatus().isForbidden();

        assertThat(note().path("data").path("path").asString()).isEqualTo("/api/v1/answers/403");
    }

    /** The only note of this test's trace, once it has come. */
    private JsonNode note() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(API.notesOf(trace)).isNotEmpty());
        assertThat(API.notesOf(trace)).hasSize(1);
        return API.notesOf(trace).getFirst();
    }
}
