package tools.dashboard.bench.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.dashboard.platform.revocation.RevocationPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * auth-service and api-service, as far as websocket-service and the gateway ask them: every session lives, everybody may
 * watch, and the log of each topic is here. Counts what it is asked.
 */
final class Neighbours implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final AtomicInteger sessions = new AtomicInteger();
    private final AtomicInteger api = new AtomicInteger();
    private final HttpServer http;
    private final RevocationPublisher auth;
    private final RevocationPublisher access;

    Neighbours(RedisClient redis, int port) throws IOException {
        auth = new RevocationPublisher(redis, "auth:revocations", JSON);
        access = new RevocationPublisher(redis, "access:revocations", JSON);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/internal/sessions/check", exchange -> {
            sessions.incrementAndGet();
            ObjectNode answer = JSON.createObjectNode();
            answer.set("live", JSON.readTree(exchange.getRequestBody()).path("sessionIds"));
            send(exchange, answer);
        });
        http.createContext("/internal/access/check", exchange -> {
            api.incrementAndGet();
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode allowed = answer.putArray("allowed");
            JSON.readTree(exchange.getRequestBody()).path("items").forEach(item -> allowed.add(true));
            send(exchange, answer);
        });
        http.createContext("/internal/events", exchange -> {
            api.incrementAndGet();
            send(exchange, events(exchange.getRequestURI().getQuery()));
        });
        http.start();
    }

    void own(Topic topic) {
        topics.put(topic.name(), topic);
    }

    /** Questions to auth-service so far. */
    int sessionQuestions() {
        return sessions.get();
    }

    /** Questions to api-service so far. */
    int apiQuestions() {
        return api.get();
    }

    @Override
    public void close() {
        auth.close();
        access.close();
        http.stop(0);
    }

    private ObjectNode events(String query) {
        Map<String, String> asked = new ConcurrentHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            asked.put(part.substring(0, equals), part.substring(equals + 1));
        }
        Topic topic = topics.get(String.valueOf(asked.get("topic")));
        ObjectNode answer = JSON.createObjectNode().put("seq", topic == null ? 0 : topic.seq());
        ArrayNode items = answer.putArray("items");
        if (topic != null) {
            long after = Long.parseLong(String.valueOf(asked.get("afterSeq")));
            int most = Integer.parseInt(String.valueOf(asked.get("limit")));
            topic.after(after, most).forEach(event -> items.addRawValue(new RawValue(event.json())));
        }
        return answer;
    }

    private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
        try (exchange) {
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
