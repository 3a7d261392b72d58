package tools.dashboard.websocket.socket;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import tools.dashboard.websocket.message.Dialect;

/** What every handshake needs. */
final class Handshakes {

    /** Enough for the questions that they ask to share a call. */
    private static final int ADMITTED_AT_ONCE = 500;

    private final Connections connections;
    private final Map<String, Admission> admissions;
    private final Turnstile admitting;
    private final Dialect dialect;
    private final int maxMessage;
    private final WebSocketDecoderConfig decoder;

    Handshakes(
            Connections connections,
            Map<String, Admission> admissions,
            ExecutorService blocking,
            Dialect dialect,
            SocketSettings settings) {
        this.connections = connections;
        this.admissions = Map.copyOf(admissions);
        admitting = new Turnstile(ADMITTED_AT_ONCE, blocking);
        this.dialect = dialect;
        maxMessage = Math.toIntExact(settings.maxMessage().toBytes());
        decoder = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(maxMessage)
                .allowExtensions(false)
                .withUTF8Validator(false)
                .build();
    }

    /** Null when nobody opens sockets at its address. */
    @Nullable
    Handshake begin(HttpRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        Admission admission = admissions.get(path.endsWith("/") ? path : path + "/");
        return admission == null
                ? null
                : new Handshake(this, request, admission, query < 0 ? "" : uri.substring(query + 1));
    }

    Connections connections() {
        return connections;
    }

    Turnstile admitting() {
        return admitting;
    }

    Dialect dialect() {
        return dialect;
    }

    int maxMessage() {
        return maxMessage;
    }

    WebSocketDecoderConfig decoder() {
        return decoder;
    }
}
