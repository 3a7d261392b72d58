package tools.dashboard.platform.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A tool's feature.yaml. Texts are keyed by language ({@code en}, {@code es}). */
public record Contract(
        String id,
        String version,
        Map<String, String> title,
        Map<String, String> summary,
        List<Requirement> requires,
        List<Route> routes,
        List<PermissionGrant> permissions,
        List<EventDeclaration> events,
        List<TopicDeclaration> topics,
        List<JobDeclaration> jobs,
        List<String> sends,
        List<NotificationDeclaration> notifications,
        List<ProblemDeclaration> problems,
        @Nullable MenuEntry menu) {

    public Contract {
        title = orEmpty(title);
        summary = orEmpty(summary);
        requires = orEmpty(requires);
        routes = orEmpty(routes);
        permissions = orEmpty(permissions);
        events = orEmpty(events);
        topics = orEmpty(topics);
        jobs = orEmpty(jobs);
        sends = orEmpty(sends);
        notifications = orEmpty(notifications);
        problems = orEmpty(problems);
    }

    public record Requirement(String tool, String version) {}

    /** @param grants roles that have the permission; @param own roles that have it on what is their own */
    public record PermissionGrant(String id, Map<String, String> title, List<String> grants, List<String> own) {
        public PermissionGrant {
            title = orEmpty(title);
            grants = orEmpty(grants);
            own = orEmpty(own);
        }
    }

    /** @param topic kind of the topic that carries the event; @param schema JSON Schema of its data */
    public record EventDeclaration(String type, int version, String topic, JsonNode schema) {}

    /** @param subscribe the permission that lets somebody subscribe */
    public record TopicDeclaration(String kind, String subscribe) {}

    public record JobDeclaration(String kind, int attempts) {}

    public record NotificationDeclaration(String id, String event, Map<String, String> title) {
        public NotificationDeclaration {
            title = orEmpty(title);
        }
    }

    public record ProblemDeclaration(String slug, int status, String title) {}

    public record MenuEntry(
            Map<String, String> title, @Nullable String icon, String path, int order) {
        public MenuEntry {
            title = orEmpty(title);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
