package tools.dashboard.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for auth-service: one cookie names a session that lives, every other one none. */
public final class OneLivingSession implements AutoCloseable {

    public static final String COOKIE = "a-living-session";
    public static final String TOKEN = "its-access-token";
    static final UUID SESSION_ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private static final String SESSION = """
            {"accessToken": "%s", "expiresAt": "2999-01-01T00:00:00Z",
             "sessionId": "%s", "userId": "01890000-0000-7000-8000-000000000002"}
            """.formatted(TOKEN, SESSION_ID);

    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;

    public OneLivingSession() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/internal/sessions/resolve", this::resolve);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int questions() {
        return questions.get();
    }

    private void resolve(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (question.contains('"' + COOKIE + '"')) {
            byte[] answer = SESSION.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
