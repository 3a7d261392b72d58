package tools.dashboard.websocket.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has been committed on each topic, and the pages of it that api-service would answer with. */
final class PlayedLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, List<ObjectNode>> events = new ConcurrentHashMap<>();
    private volatile int mostEvents = Integer.MAX_VALUE;

    /** Answers with so many events at most, whatever it is asked for, as one does whose events are long. */
    void answerAtMost(int events) {
        mostEvents = events;
    }

    String commit(Workspace workspace, String text) {
        List<ObjectNode> log = events.computeIfAbsent(workspace.topic(), topic -> new CopyOnWriteArrayList<>());
        ObjectNode event = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("type", "task.moved")
                .put("version", 1)
                .put("topic", workspace.topic())
                .put("seq", log.size() + 1L);
        event.putObject("data").put("text", text);
        log.add(event);
        return event.toString();
    }

    /** @param query {@code topic=…&afterSeq=…&limit=…} */
    JsonNode page(String query) {
        Map<String, String> asked = new ConcurrentHashMap<>();
        for (String part : query.split("&")) {
            asked.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        List<ObjectNode> log = events.getOrDefault(String.valueOf(asked.get("topic")), List.of());
        long after = Long.parseLong(String.valueOf(asked.get("afterSeq")));
        ObjectNode answer = JSON.createObjectNode().put("seq", log.size());
        var items = answer.putArray("items");
        log.stream()
                .filter(event -> event.path("seq").longValue() > after)
                .limit(Math.min(mostEvents, Long.parseLong(String.valueOf(asked.get("limit")))))
                .forEach(items::add);
        return answer;
    }
}
