package tools.dashboard.websocket.socket;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.concurrent.ExecutorService;

/** What every handshake needs. */
final class Handshakes {

    private final Connections connections;
    private final Admission admission;
    private final ExecutorService blocking;
    private final int maxMessage;
    private final WebSocketDecoderConfig decoder;

    Handshakes(Connections connections, Admission admission, ExecutorService blocking, SocketSettings settings) {
        this.connections = connections;
        this.admission = admission;
        this.blocking = blocking;
        maxMessage = Math.toIntExact(settings.maxMessage().toBytes());
        decoder = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(maxMessage)
                .allowExtensions(false)
                .withUTF8Validator(false)
                .build();
    }

    Handshake begin(HttpRequest request) {
        return new Handshake(this, request);
    }

    Connections connections() {
        return connections;
    }

    Admission admission() {
        return admission;
    }

    ExecutorService blocking() {
        return blocking;
    }

    int maxMessage() {
        return maxMessage;
    }

    WebSocketDecoderConfig decoder() {
        return decoder;
    }
}
