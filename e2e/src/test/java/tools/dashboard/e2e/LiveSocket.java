package tools.dashboard.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket through the gateway, remembering every message in the order of arrival. */
final class LiveSocket implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile int closedWith;

    private LiveSocket(URI address, Map<String, String> headers) throws Exception {
        WebSocket.Builder handshake =
                HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(5));
        headers.forEach(handshake::header);
        socket = handshake.buildAsync(address, new Listener()).get(10, TimeUnit.SECONDS);
        // It may be closed already, which is for the caller to find out.
        socket.sendText(JSON.writeValueAsString(Map.of("type", "hello", "protocol", 1)), true)
                .exceptionally(closed -> socket)
                .join();
    }

    static LiveSocket of(Person person) throws Exception {
        return with(Map.of("Authorization", "Bearer " + person.accessToken()));
    }

    static LiveSocket of(Browser browser) throws Exception {
        return with(headersOf(browser));
    }

    /** What a page of the platform's own sends to open a socket. */
    static Map<String, String> headersOf(Browser browser) {
        return Map.of("Cookie", browser.cookie(), "Origin", Browser.ownOrigin());
    }

    static LiveSocket with(Map<String, String> headers) throws Exception {
        LiveSocket opened = connected(headers);
        opened.await("hello", message -> message.path("type").asString().equals("hello"));
        return opened;
    }

    /**
     * How a socket for such a request is refused: the status instead of the upgrade, or the code that closed it before
     * the first message; 0 when it was not refused.
     */
    static int refusal(Map<String, String> headers) throws Exception {
        try (LiveSocket opened = connected(headers)) {
            Awaiting.until(
                    "hello or a close",
                    () -> Optional.of(opened).filter(socket -> socket.closedWith != 0 || !socket.received.isEmpty()));
            return opened.received.isEmpty() ? opened.closedWith : 0;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException answer) {
                return answer.getResponse().statusCode();
            }
            throw refused;
        }
    }

    private static LiveSocket connected(Map<String, String> headers) throws Exception {
        return new LiveSocket(URI.create(Platform.gateway().toString().replaceFirst("^http", "ws") + "/ws/"), headers);
    }

    /** Subscribes with a fresh ticket and returns the answer, {@code subscribed} or {@code error}. */
    JsonNode subscribe(Person person, String workspace, String topic, @Nullable Long after) {
        String ticket = person.post("/api/v1/workspaces/" + workspace + "/room-tickets", Map.of("topic", topic))
                .expect(201)
                .at("ticket");
        String id = Integer.toString(received.size());
        var message = JSON.createObjectNode()
                .put("type", "subscribe")
                .put("id", id)
                .put("topic", topic)
                .put("ticket", ticket);
        if (after != null) {
            message.put("after", after);
        }
        send(message);
        return await(
                "answer to subscribe", answer -> answer.path("id").asString("").equals(id));
    }

    void send(Object message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    JsonNode event(String type) {
        return await(
                type,
                message -> message.path("type").asString().equals("event")
                        && message.path("event").path("type").asString().equals(type));
    }

    JsonNode await(String what, Predicate<JsonNode> wanted) {
        return Awaiting.until(what, () -> received.stream().filter(wanted).findFirst());
    }

    List<JsonNode> received() {
        return received;
    }

    List<JsonNode> events() {
        return received.stream()
                .filter(message -> message.path("type").asString().equals("event"))
                .map(message -> message.path("event"))
                .toList();
    }

    int closedWith() {
        return closedWith;
    }

    void awaitClosed() {
        Awaiting.until("the end of the socket", () -> Optional.of(closedWith).filter(code -> code != 0));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(JSON.readTree(partial.toString()));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closedWith = code;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closedWith = 1006;
        }
    }
}
