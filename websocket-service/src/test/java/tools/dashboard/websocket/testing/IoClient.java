package tools.dashboard.websocket.testing;

import static tools.dashboard.testing.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of Socket.IO that shows every packet: the real client is tried in e2e. */
public final class IoClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<byte[]> bytes = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private IoClient(String address) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(address.replace("http", "ws")), new Ears())
                .join();
    }

    /** Over a WebSocket from the start. */
    public static IoClient open(LiveNode node) {
        return new IoClient(address(node, "websocket", ""));
    }

    /** A WebSocket beside a session of long polling. */
    public static IoClient beside(LiveNode node, String sid) {
        return new IoClient(address(node, "websocket", sid));
    }

    /** Connected as somebody. */
    public static IoClient connect(LiveNode node, Somebody somebody) {
        IoClient client = open(node).say("40{\"token\":\"%s\"}".formatted(somebody.token()));
        client.await("40");
        return client;
    }

    public static HttpResponse<String> get(LiveNode node, String sid, @Nullable String bearer) {
        return send(request(node, sid, bearer).GET());
    }

    public static HttpResponse<String> post(LiveNode node, String sid, String body, @Nullable String bearer) {
        return send(request(node, sid, bearer)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The id of a new session of long polling. */
    public static String session(LiveNode node, @Nullable String bearer) {
        return JSON.readTree(get(node, "", bearer).body().substring(1))
                .path("sid")
                .asString();
    }

    public IoClient say(String packet) {
        socket.sendText(packet, true).join();
        return this;
    }

    public IoClient say(byte[] attachment) {
        socket.sendBinary(ByteBuffer.wrap(attachment), true).join();
        return this;
    }

    public String subscription(Somebody somebody, Workspace workspace) {
        return "{\"topic\":\"%s\",\"ticket\":\"%s\"}"
                .formatted(workspace.topic(), somebody.ticket(workspace, workspace.topic()));
    }

    /** Watches, and waits until it does. */
    public IoClient watch(Somebody somebody, Workspace workspace) {
        say("421[\"subscribe\"," + subscription(somebody, workspace) + "]");
        await("431");
        return this;
    }

    /** The rest of the first packet that begins so, as soon as there is one. */
    public String await(String beginning) {
        eventually(() -> Assertions.assertThat(told).anyMatch(packet -> packet.startsWith(beginning)));
        return told.stream()
                .filter(packet -> packet.startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .substring(beginning.length());
    }

    public JsonNode awaitJson(String beginning) {
        return JSON.readTree(await(beginning));
    }

    /** The numbers of the events that came. */
    public List<Long> seqs() {
        return told.stream()
                .filter(packet -> packet.startsWith("42[\"event\""))
                .map(packet -> JSON.readTree(packet.substring(2)))
                .map(event -> event.path(1).path("event").path("seq").longValue())
                .toList();
    }

    /** The text that went along with the last event. */
    public String offset() {
        String last = told.stream()
                .filter(packet -> packet.startsWith("42[\"event\""))
                .reduce((before, after) -> after)
                .orElseThrow();
        return JSON.readTree(last.substring(2)).path(2).asString();
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    public List<byte[]> bytes() {
        return List.copyOf(bytes);
    }

    public int awaitClosed() {
        eventually(() -> Assertions.assertThat(closed).isDone());
        return closed.join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static HttpRequest.Builder request(LiveNode node, String sid, @Nullable String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(node, "polling", sid)));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private static String address(LiveNode node, String transport, String sid) {
        return "http://127.0.0.1:%d/socket.io/?EIO=4&transport=%s%s"
                .formatted(node.port(), transport, sid.isEmpty() ? "" : "&sid=" + sid);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private final class Ears implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                told.add(partial.toString());
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            bytes.add(copy);
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }
    }
}
