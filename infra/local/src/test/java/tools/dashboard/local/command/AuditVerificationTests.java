package tools.dashboard.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only how answers are read; e2e has the real service verify a real trail. */
class AuditVerificationTests {

    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final HttpServer server;

    AuditVerificationTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void answer() {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] answer = answers.get(asked.size() - 1).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aWholeTrailIsGoneThroughToItsEnd() throws Exception {
        String first = "a".repeat(64);
        String last = "b".repeat(64);
        answers.add("{\"after\":20000,\"hash\":\"%s\",\"complete\":false,\"fault\":null}".formatted(first));
        answers.add("{\"after\":20007,\"hash\":\"%s\",\"complete\":true,\"fault\":null}".formatted(last));

        assertThat(verify()).isZero();
        assertThat(asked.get(1)).contains("after=20000&hash=" + first);
        assertThat(said.getLast()).contains("20007 rows", last);
    }

    @Test
    void theFirstWrongRowIsNamed() throws Exception {
        answers.add("{\"after\":2,\"hash\":\"%s\",\"complete\":false,\"fault\":{\"position\":3,\"kind\":\"removed\"}}"
                .formatted("a".repeat(64)));

        assertThat(verify()).isOne();
        assertThat(said)
                .containsExactly(
                        "Row 3 of the audit trail is the first that is wrong (removed): the row is gone, and later ones are there.");
    }

    private int verify() throws IOException, InterruptedException {
        var calls = new InternalCalls(Map.of(
                "API_URL",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "PLATFORM_SECRET",
                "a secret of 32 characters or more"));
        return new AuditVerification(calls).run(said::add);
    }
}
