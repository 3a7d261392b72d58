package tools.dashboard.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind a gateway route in these tests: answers with the path and the headers that reached it. */
public final class EchoServer implements AutoCloseable {

    private final HttpServer server;

    public EchoServer() {
        this(Map.of());
    }

    /** @param more headers of every answer */
    EchoServer(Map<String, String> more) {
        this(0, more);
    }

    EchoServer(int port) {
        this(port, Map.of());
    }

    private EchoServer(int port, Map<String, String> more) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> echo(exchange, more));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void echo(HttpExchange exchange, Map<String, String> more) throws IOException {
        int length = exchange.getRequestBody().readAllBytes().length;
        String headers = exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": " + String.join(",", header.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
        byte[] answer =
                (exchange.getRequestURI() + "\nbody: " + length + "\n" + headers).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.getResponseHeaders().add("Server", "echo");
        more.forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
