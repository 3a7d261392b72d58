package tools.dashboard.websocket.testing;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which sessions live and who is in which workspace, and what auth-service and api-service would answer of it. */
final class PlayedRights {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<UUID> sessions = ConcurrentHashMap.newKeySet();
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private final Set<String> muted = ConcurrentHashMap.newKeySet();

    void signIn(Somebody somebody) {
        sessions.add(somebody.sessionId());
    }

    void forgetSession(Somebody somebody) {
        sessions.remove(somebody.sessionId());
    }

    void join(Somebody somebody, Workspace workspace) {
        members.add(membership(somebody, workspace));
    }

    void forgetMember(Somebody somebody, Workspace workspace) {
        members.remove(membership(somebody, workspace));
    }

    void mute(Somebody somebody, Workspace workspace) {
        muted.add(membership(somebody, workspace));
    }

    JsonNode live(JsonNode asked) {
        ObjectNode answer = JSON.createObjectNode();
        var live = answer.putArray("live");
        asked.path("sessionIds").forEach(id -> {
            if (sessions.contains(UUID.fromString(id.stringValue()))) {
                live.add(id);
            }
        });
        return answer;
    }

    JsonNode allowed(JsonNode asked) {
        ObjectNode answer = JSON.createObjectNode();
        var allowed = answer.putArray("allowed");
        asked.path("items").forEach(item -> allowed.add(members.contains(membership(item))));
        return answer;
    }

    /** Members may say {@code typing}, of at most 40 bytes, unless they were muted. */
    JsonNode rules(JsonNode asked) {
        ObjectNode answer = JSON.createObjectNode();
        var items = answer.putArray("items");
        asked.path("items").forEach(item -> {
            String who = membership(item);
            boolean mayType = members.contains(who)
                    && !muted.contains(who)
                    && item.path("message").stringValue().equals("typing");
            items.addObject().put("allowed", mayType).put("bytes", 40).put("perSecond", 5);
        });
        return answer;
    }

    private static String membership(Somebody somebody, Workspace workspace) {
        return somebody.userId() + "@" + workspace.id();
    }

    private static String membership(JsonNode item) {
        return item.path("userId").stringValue() + "@"
                + item.path("workspaceId").stringValue();
    }
}
