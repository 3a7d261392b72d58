package tools.dashboard.gateway.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At api-service's address: keeps the notes that are handed in, and answers everything else as the path's end says. */
final class RecordingApi implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> notes = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    RecordingApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", RecordingApi::answer);
        server.createContext("/internal/audit", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Notes of one trace. */
    List<JsonNode> notesOf(String trace) {
        return notes.stream()
                .filter(note -> note.path("traceId").asString("").equals(trace))
                .toList();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        exchange.sendResponseHeaders(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), -1);
        exchange.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        JSON.readTree(exchange.getRequestBody().readAllBytes()).path("items").forEach(notes::add);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
