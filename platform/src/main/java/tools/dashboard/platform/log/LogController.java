package tools.dashboard.platform.log;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Serves this service's log to the other services. */
@RestController
@RequestMapping("/internal/events")
final class LogController {

    private static final int MOST = 500;

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LocalLog log;
    private final LogReaders readers;
    private final Semaphore slots;

    /** @param atOnce pages that are read together; whoever comes beyond that is told when to come again */
    LogController(LocalLog log, LogReaders readers, int atOnce) {
        this.log = log;
        this.readers = readers;
        this.slots = new Semaphore(atOnce);
    }

    /**
     * @param after what the reader has taken; the log keeps what is behind it
     * @param consumer of the calling service, whose cursor this is; without it nothing is kept for the reader
     */
    @GetMapping(params = "!topic")
    LogPage after(
            Actor service,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[a-z0-9-]{1,80}") String consumer) {
        Position position = after == null ? Position.START : position(after);
        if (consumer != null) {
            readers.asks(service.id() + ":" + consumer, position);
        }
        List<LoggedEvent> items = inTurn(() -> log.after(position, bounded(limit)));
        Position next = items.isEmpty() ? position : items.getLast().position();
        return new LogPage(items, next.toString(), items.isEmpty());
    }

    @GetMapping(params = "topic")
    TopicPage ofTopic(
            @RequestParam String topic,
            @RequestParam(defaultValue = "0") long afterSeq,
            @RequestParam(defaultValue = "500") int limit) {
        Topic asked = topic(topic);
        return inTurn(() -> {
            long head = log.head(asked);
            return new TopicPage(log.ofTopic(asked, afterSeq, bounded(limit)), head);
        });
    }

    private <T> T inTurn(Supplier<T> reading) {
        try {
            if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.of(
                                ProblemType.UNAVAILABLE, "Many read this log at once: come again in a moment.")
                        .retryAfter(TRY_AGAIN);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemType.UNAVAILABLE, "The service is stopping.")
                    .retryAfter(TRY_AGAIN);
        }
        try {
            return reading.get();
        } finally {
            slots.release();
        }
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
