package tools.dashboard.platform.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Serves this service's log to the other services. */
@RestController
@RequestMapping("/internal/events")
final class LogController {

    private static final int MOST = 500;

    private final LocalLog log;

    LogController(LocalLog log) {
        this.log = log;
    }

    @GetMapping(params = "!topic")
    LogPage after(@RequestParam @Nullable String after, @RequestParam(defaultValue = "500") int limit) {
        Position position = after == null ? Position.START : position(after);
        int most = bounded(limit);
        List<LoggedEvent> items = log.after(position, most);
        Position next = items.isEmpty() ? position : items.getLast().position();
        return new LogPage(items, next.toString(), items.size() < most);
    }

    @GetMapping(params = "topic")
    TopicPage ofTopic(
            @RequestParam String topic,
            @RequestParam(defaultValue = "0") long afterSeq,
            @RequestParam(defaultValue = "500") int limit) {
        Topic asked = topic(topic);
        long head = log.head(asked);
        return new TopicPage(log.ofTopic(asked, afterSeq, bounded(limit)), head);
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, MOST);
    }

    private static Position position(String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.of(ProblemType.INVALID, "The position is not one of this log.")
                    .field("after", "must be a position that this log gave out");
        }
    }

    private static Topic topic(String text) {
        try {
            return new Topic(text);
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.of(ProblemType.INVALID, "The topic is not well-formed.")
                    .field("topic", "must look like project:<id>");
        }
    }
}
