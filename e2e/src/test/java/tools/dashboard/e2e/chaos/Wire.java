package tools.dashboard.e2e.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.dashboard.e2e.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One socket through the gateway, from its handshake to its loss, read by one thread. */
final class Wire implements AutoCloseable {

    /** It could not be opened, or it is gone. */
    static final class Lost extends Exception {
        Lost(String how) {
            super(how);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final BlockingQueue<Optional<JsonNode>> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private volatile String end = "";

    Wire(String accessToken) throws Lost, InterruptedException {
        URI address = URI.create(Platform.gateway().toString().replaceFirst("^http", "ws") + "/ws/");
        var opening = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + accessToken)
                .connectTimeout(Duration.ofSeconds(5))
                .buildAsync(address, new Listener());
        try {
            socket = opening.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw new Lost(String.valueOf(refused.getCause()));
        } catch (TimeoutException late) {
            opening.thenAccept(WebSocket::abort);
            throw new Lost("no handshake in 10 s");
        }
    }

    void send(JsonNode message) throws Lost, InterruptedException {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Lost(String.valueOf(failed));
        }
    }

    /** The next message; null when there is none in time. */
    @Nullable
    JsonNode next(Duration patience) throws Lost, InterruptedException {
        Optional<JsonNode> next = messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null && next.isEmpty()) {
            throw new Lost(end);
        }
        return next == null ? null : next.get();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void ended(String how) {
        end = how;
        messages.add(Optional.empty());
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(Optional.of(JSON.readTree(partial.toString())));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended(code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            ended(failure.toString());
        }
    }
}
