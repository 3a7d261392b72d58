package tools.dashboard.websocket.testing;

import static tools.dashboard.testing.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the protocol that remembers all that it was told. */
public final class LiveClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How a socket ended. */
    public record Closed(int code, String reason) {}

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveClient(int port, String bearer) {
        socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + bearer)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/"), new Ears())
                .join();
    }

    static LiveClient open(int port, String bearer) {
        return silent(port, bearer).say("{\"type\":\"hello\",\"protocol\":1}");
    }

    /** @param device id of what it is on */
    static LiveClient on(int port, String bearer, String device) {
        return silent(port, bearer)
                .say("{\"type\":\"hello\",\"protocol\":1,\"device\":{\"id\":\"%s\",\"label\":\"My %s\"}}"
                        .formatted(device, device));
    }

    /** One that has not said hello. */
    static LiveClient silent(int port, String bearer) {
        return new LiveClient(port, bearer);
    }

    public LiveClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Like {@link #say}, but for a socket that may be closed meanwhile. */
    public void sayWithoutCare(String message) {
        socket.sendText(message, true).exceptionally(closedMeanwhile -> socket).join();
    }

    public WebSocket socket() {
        return socket;
    }

    public LiveClient subscribe(Somebody somebody, Workspace workspace) {
        return subscribe(somebody, workspace, null);
    }

    /** Does not wait for the answer. */
    public LiveClient subscribe(Somebody somebody, Workspace workspace, @Nullable Long after) {
        return say("{\"type\":\"subscribe\",\"id\":\"s\",\"topic\":\"%s\",\"ticket\":\"%s\"%s}"
                .formatted(
                        workspace.topic(),
                        somebody.ticket(workspace, workspace.topic()),
                        after == null ? "" : ",\"after\":" + after));
    }

    /** Subscribes and waits until it watches. */
    public LiveClient watch(Somebody somebody, Workspace workspace) {
        subscribe(somebody, workspace);
        await("subscribed");
        return this;
    }

    /** The first message of this type, as soon as there is one. */
    public JsonNode await(String type) {
        eventually(() -> Assertions.assertThat(told(type)).isNotEmpty());
        return told(type).getFirst();
    }

    public void awaitMany(String type, int count) {
        eventually(() -> Assertions.assertThat(told(type)).hasSize(count));
    }

    public List<JsonNode> told(String type) {
        return told.stream()
                .filter(message -> message.path("type").asString().equals(type))
                .toList();
    }

    public Stream<String> types() {
        return told.stream().map(message -> message.path("type").asString());
    }

    /** What came after the first message of this type. */
    public List<String> typesAfter(String type) {
        return types().dropWhile(each -> !each.equals(type)).skip(1).toList();
    }

    /** The numbers of the events that came, in the order in which they came. */
    public List<Long> seqs() {
        return told("event").stream()
                .map(message -> message.path("event").path("seq").longValue())
                .toList();
    }

    /** Waits until these events came, in this order, and no others. */
    public void awaitSeqs(long first, long last) {
        eventually(() -> Assertions.assertThat(seqs())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, last).boxed().toList()));
    }

    public Closed awaitClosed() {
        eventually(() -> Assertions.assertThat(closed).isDone());
        return closed.join();
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ears implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                told.add(JSON.readTree(partial.toString()));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(new Closed(1006, String.valueOf(error.getMessage())));
        }
    }
}
