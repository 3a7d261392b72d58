package tools.dashboard.websocket.upstream;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How auth-service is asked for sessions and api-service for access. */
final class Authorities {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InternalCalls calls;
    private final URI authUrl;
    private final URI apiUrl;

    Authorities(InternalCalls calls, URI authUrl, URI apiUrl) {
        this.calls = calls;
        this.authUrl = authUrl;
        this.apiUrl = apiUrl;
    }

    List<Ruling> sessions(List<UUID> sessions) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode ids = body.putArray("sessionIds");
        sessions.forEach(session -> ids.add(session.toString()));
        Optional<JsonNode> answer =
                calls.post("auth-service", authUrl.resolve("/internal/sessions/check"), body, Questions.PATIENT);
        if (answer.isEmpty() || !answer.get().path("live").isArray()) {
            return unknown(sessions);
        }
        Set<String> live = new HashSet<>();
        answer.get().path("live").forEach(id -> live.add(id.asString()));
        return rulings(sessions, session -> live.contains(session.toString()));
    }

    List<Ruling> access(List<AccessQuestion> questions) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode items = body.putArray("items");
        questions.forEach(question -> items.addObject()
                .put("userId", question.userId().toString())
                .put("workspaceId", question.workspaceId().toString())
                .put("topic", question.topic()));
        Optional<JsonNode> answer =
                calls.post("api-service", apiUrl.resolve("/internal/access/check"), body, Questions.PATIENT);
        if (answer.isEmpty() || answer.get().path("allowed").size() != questions.size()) {
            return unknown(questions);
        }
        List<Ruling> rulings = new ArrayList<>(questions.size());
        answer.get()
                .path("allowed")
                .forEach(allowed -> rulings.add(ruling(allowed.isBoolean() && allowed.booleanValue())));
        return rulings;
    }

    List<Permission> speech(List<SpeechQuestion> questions) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode items = body.putArray("items");
        questions.forEach(question -> items.addObject()
                .put("userId", question.watching().userId().toString())
                .put("workspaceId", question.watching().workspaceId().toString())
                .put("topic", question.watching().topic())
                .put("message", question.kind()));
        Optional<JsonNode> answer =
                calls.post("api-service", apiUrl.resolve("/internal/access/messages"), body, Questions.PATIENT);
        if (answer.isEmpty() || answer.get().path("items").size() != questions.size()) {
            return questions.stream()
                    .<Permission>map(question -> new Permission.Unknown())
                    .toList();
        }
        return answer.get()
                .path("items")
                .valueStream()
                .<Permission>map(item -> item.path("allowed").asBoolean(false)
                        ? new Permission.Granted(
                                item.path("bytes").intValue(),
                                item.path("perSecond").intValue())
                        : new Permission.Refused())
                .toList();
    }

    private static <Q> List<Ruling> rulings(List<Q> questions, Function<Q, Boolean> granted) {
        return questions.stream()
                .map(question -> ruling(granted.apply(question)))
                .toList();
    }

    private static <Q> List<Ruling> unknown(List<Q> questions) {
        return questions.stream().map(question -> Ruling.UNKNOWN).toList();
    }

    private static Ruling ruling(boolean granted) {
        return granted ? Ruling.GRANTED : Ruling.REFUSED;
    }
}
