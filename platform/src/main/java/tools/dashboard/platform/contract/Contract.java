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
        List<MailDeclaration> mails,
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
        mails = orEmpty(mails);
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

    /**
     * @param subscribe the permission that lets somebody subscribe
     * @param messages what those who watch may say to each other
     */
    public record TopicDeclaration(String kind, String subscribe, List<MessageDeclaration> messages) {
        public TopicDeclaration {
            messages = orEmpty(messages);
        }
    }

    /**
     * What clients say to each other on a topic; it is in no log.
     *
     * @param send the permission that lets somebody say it
     * @param bytes the longest, as JSON; null for 1,024
     * @param perSecond how often one person may say it; null for 10
     */
    public record MessageDeclaration(
            String kind,
            String send,
            @Nullable Integer bytes,
            @Nullable Integer perSecond) {
        public int mostBytes() {
            return bytes == null ? 1_024 : bytes;
        }

        public int mostPerSecond() {
            return perSecond == null ? 10 : perSecond;
        }
    }

    /**
     * A kind of job that the tool runs.
     *
     * @param attempts retries after the first attempt
     * @param concurrency how many may run at the same time over all workers; 0 for any number
     * @param perWorkspace how many of one workspace; 0 for any number
     * @param schedule when it runs by itself
     */
    public record JobDeclaration(
            String kind,
            int attempts,
            int concurrency,
            int perWorkspace,
            @Nullable Schedule schedule) {}

    /**
     * When a kind of job runs by itself.
     *
     * @param cron minute, hour, day of month, month, day of week
     * @param zone whose clocks it means, such as Europe/Madrid; null for UTC
     * @param catchUp once, all or skip: what becomes of times that passed while nothing ran; null for once
     */
    public record Schedule(
            String cron, @Nullable String zone, @Nullable String catchUp) {}

    /**
     * A mail that the tool has sent.
     *
     * @param template {@code tool/name}, as the worker has it
     * @param unsubscribe whether its reader can do without it, so that each needs a way out
     */
    public record MailDeclaration(String template, Map<String, String> title, boolean unsubscribe) {
        public MailDeclaration {
            title = orEmpty(title);
        }
    }

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
