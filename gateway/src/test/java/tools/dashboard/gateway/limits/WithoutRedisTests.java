package tools.dashboard.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.dashboard.gateway.EchoServer;
import tools.dashboard.gateway.Surroundings;

/** Redis is away: a node counts by itself, and lets a third through. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class WithoutRedisTests {

    private static final EchoServer AUTH = new EchoServer();

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(registry, Map.of("AUTH_URL", AUTH::address, "RATE_LIMIT_FACTOR", () -> "1"));
    }

    @BeforeEach
    void connect() {
        client =
                WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void theLimitIsStricterAndNeverNone() {
        long passed = IntStream.range(0, 60)
                .filter(i -> client.post()
                                .uri("/auth/v1/sessions")
                                .exchange()
                                .returnResult(Void.class)
                                .getStatus()
                                .value()
                        == 200)
                .count();

        assertThat(passed).isEqualTo(33);
    }
}
