package tools.dashboard.websocket.json;

import tools.dashboard.websocket.message.Dialect;
import tools.dashboard.websocket.message.Reading;
import tools.dashboard.websocket.message.ServerMessage;

/** One JSON object a message. */
public final class JsonDialect implements Dialect {

    private final JsonReader reader = new JsonReader();

    @Override
    public byte[] write(ServerMessage message) {
        return JsonWriter.write(message);
    }

    @Override
    public Reading read(String text) {
        return reader.read(text);
    }
}
