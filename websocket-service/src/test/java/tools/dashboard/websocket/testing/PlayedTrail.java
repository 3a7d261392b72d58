package tools.dashboard.websocket.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was handed in to the audit trail. */
final class PlayedTrail {

    private final List<JsonNode> notes = new CopyOnWriteArrayList<>();

    JsonNode take(JsonNode batch) {
        batch.path("items").forEach(notes::add);
        return JsonMapper.shared().createObjectNode();
    }

    List<JsonNode> on(Somebody somebody) {
        return notes.stream()
                .filter(note -> note.path("actor")
                        .path("id")
                        .stringValue()
                        .equals(somebody.userId().toString()))
                .toList();
    }
}
