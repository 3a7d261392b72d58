package tools.dashboard.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two nodes of websocket-service, as far as the gateway sees of them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class LiveNodesTests {

    private static final EchoServer ONE = new EchoServer();
    private static final EchoServer OTHER = new EchoServer();
    private static final Pattern NODE = Pattern.compile("x-live-node: ([0-9a-f]+)");
    private static final Pattern HOST = Pattern.compile("host: (\\S+)");

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(registry, Map.of("WEBSOCKET_NODES", () -> ONE.address() + ", " + OTHER.address()));
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void newSessionsAreSpreadOverTheNodes() {
        Set<String> hosts = new HashSet<>();
        for (int number = 0; number < 4; number++) {
            hosts.add(found(HOST, seen("")));
        }
        assertThat(hosts).hasSize(2);
    }

    @Test
    void aSessionStaysOnTheNodeThatItsIdNames() {
        String first = seen("");
        String sid = found(NODE, first) + ".secret";
        for (int number = 0; number < 4; number++) {
            assertThat(found(HOST, seen("&sid=" + sid))).isEqualTo(found(HOST, first));
        }
    }

    @Test
    void aSessionOfANodeThatIsGoneIsSentToAnother() {
        assertThat(seen("&sid=00000000.secret")).contains("sid=00000000.secret");
    }

    @Test
    void nobodyOutsideSaysWhichNodeItIs() {
        String seen = Objects.requireNonNull(client.get()
                .uri("/socket.io/?EIO=4&transport=polling")
                .header("X-Live-Node", "feed")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        assertThat(found(NODE, seen)).isNotEqualTo("feed");
    }

    private String seen(String more) {
        return Objects.requireNonNull(client.get()
                .uri("/socket.io/?EIO=4&transport=polling" + more)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
