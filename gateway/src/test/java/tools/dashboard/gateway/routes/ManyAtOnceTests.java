package tools.dashboard.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.dashboard.gateway.Surroundings;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("development")
class ManyAtOnceTests {

    private static final int MANY = 100;
    private static final CountDownLatch ALL_HERE = new CountDownLatch(MANY);
    private static final HttpServer API = api();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Surroundings.settings(
                registry,
                Map.of("API_URL", () -> "http://127.0.0.1:" + API.getAddress().getPort()));
    }

    @Test
    void aServiceIsAskedAsManyThingsAtOnceAsPeopleAskIt() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/anything"))
                .build();

        var answers = Stream.generate(() -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .limit(MANY)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200);
    }

    /** Answers once all are there. */
    private static HttpServer api() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MANY);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                ALL_HERE.countDown();
                exchange.sendResponseHeaders(await() ? 200 : 500, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean await() {
        try {
            return ALL_HERE.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            return false;
        }
    }
}
