package tools.dashboard.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.dashboard.gateway.EchoServer;
import tools.dashboard.gateway.OneLivingSession;
import tools.dashboard.gateway.Surroundings;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.stores.TestStores;

/** Each test comes from an address of its own: all of 127.0.0.0/8 is this machine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class RateLimitTests {

    private static final EchoServer API = new EchoServer();
    private static final EchoServer FRONT = new EchoServer();
    private static final OneLivingSession AUTH = new OneLivingSession();
    private static final AtomicInteger LAST_ADDRESS = new AtomicInteger();

    @LocalServerPort
    private int port;

    private final String address =
            "127.1." + ProcessHandle.current().pid() % 250 + "." + LAST_ADDRESS.incrementAndGet();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(
                registry,
                Map.of(
                        "REDIS_URL",
                        () -> TestStores.of(Store.REDIS).get("REDIS_URL"),
                        "API_URL",
                        API::address,
                        "AUTH_URL",
                        AUTH::address,
                        "FRONT_PUBLIC_URL",
                        FRONT::address,
                        "RATE_LIMIT_FACTOR",
                        () -> "1",
                        "RATE_LIMIT_PER_HOUR",
                        () -> "150"));
    }

    @Test
    void exactlyAHundredAMinutePassFromOneAddressHoweverManyAskAtOnce() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(8)) {
            List<Future<List<HttpResponse<String>>>> eight = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                eight.add(clients.submit(() -> asked(20, "/api/v1/anything")));
            }
            for (Future<List<HttpResponse<String>>> one : eight) {
                answers.addAll(one.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(100);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .hasSize(60)
                .allSatisfy(RateLimitTests::saysWhenToComeAgain);
    }

    @Test
    void anAnswerSaysHowManyAreLeft() throws Exception {
        HttpResponse<String> answer = asked(3, "/api/v1/anything").getLast();

        assertThat(answer.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=100;w=60");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"address\";r=97;t=");
    }

    @Test
    void oneAddressTakesNothingFromAnother() throws Exception {
        asked(100, "/api/v1/anything");

        assertThat(client("127.1.255." + LAST_ADDRESS.incrementAndGet())
                        .send(request("/api/v1/anything").build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsAnotherAddressBySayingSo() throws Exception {
        asked(100, "/api/v1/anything");

        HttpResponse<String> answer = client(address)
                .send(
                        request("/api/v1/anything")
                                .header("X-Forwarded-For", "203.0.113.9")
                                .header("Forwarded", "for=203.0.113.9")
                                .header("X-TD-Caller", "made up")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void filesOfPagesAndSignsOfLifeAreFree() throws Exception {
        asked(100, "/api/v1/anything");

        assertThat(asked(1, "/app/assets/root.js").getFirst().statusCode()).isEqualTo(200);
        assertThat(asked(1, "/health/live").getFirst().statusCode()).isEqualTo(200);
        assertThat(asked(1, "/app/sign-in").getFirst().statusCode()).isEqualTo(429);
    }

    @Test
    void aPersonIsShownAPageThatComesAgainByItself() throws Exception {
        asked(100, "/api/v1/anything");

        HttpResponse<String> answer = client(address)
                .send(request("/app/").header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(429);
        String seconds = answer.headers().firstValue("Retry-After").orElseThrow();
        assertThat(answer.body()).contains("One moment, please", "data-again=\"" + seconds + "\"");
    }

    @Test
    void tokensThatAreNoneCountLikeNone() throws Exception {
        HttpClient client = client(address);
        for (int i = 0; i < 100; i++) {
            assertThat(client.send(
                                    request("/api/v1/anything")
                                            .header("Authorization", "Bearer made.up.token")
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(client.send(
                                request("/api/v1/anything")
                                        .header("Authorization", "Bearer made.up.token")
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(429);
        assertThat(asked(1, "/api/v1/anything").getFirst().statusCode()).isEqualTo(429);
    }

    @Test
    void aPersonIsCountedOverAllAddressesAndNotWithTheStrangersThere() throws Exception {
        asked(100, "/api/v1/anything");
        int passed = 0;
        for (int i = 0; i < 160; i++) {
            passed += signedIn(i % 2 == 0 ? address : "127.1.254." + LAST_ADDRESS.get())
                                    .statusCode()
                            == 200
                    ? 1
                    : 0;
        }

        assertThat(passed).isEqualTo(150);
    }

    @Test
    void whatAFrontEndAsksForAPageIsPartOfThatPage() throws Exception {
        String page = asked(1, "/app/sign-in").getFirst().body();
        String proof = page.lines()
                .filter(line -> line.startsWith("x-td-caller: "))
                .findFirst()
                .orElseThrow()
                .substring("x-td-caller: ".length());
        HttpClient front = client("127.1.253.1");
        HttpRequest forPage =
                request("/api/v1/anything").header("X-TD-Caller", proof).build();

        for (int i = 0; i < 101; i++) {
            HttpResponse<String> answer = front.send(forPage, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("x-forwarded-for: " + address).doesNotContain("x-td-caller");
        }
        assertThat(asked(1, "/api/v1/anything").getFirst().headers().firstValue("RateLimit"))
                .hasValueSatisfying(standing -> assertThat(standing).contains("r=98;"));
    }

    private HttpResponse<String> signedIn(String from) throws IOException, InterruptedException {
        return client(from)
                .send(
                        request("/api/v1/anything")
                                .header("Cookie", "td_session=" + OneLivingSession.COOKIE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private List<HttpResponse<String>> asked(int times, String path) throws IOException, InterruptedException {
        HttpClient client = client(address);
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
        }
        return answers;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpClient client(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static void saysWhenToComeAgain(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 62L);
        assertThat(answer.body()).contains("urn:tools-dashboard:problem:too-many-requests");
    }
}
