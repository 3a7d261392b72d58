package tools.dashboard.platform.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the events of this service's live topics to those who watch: at once after the commit, and once more as a reader
 * of the log, so that one whose hint was lost (Redis was away, the process died after its commit) still comes.
 */
final class LiveEvents implements EventConsumer {

    /** Under load Redis is late; giving up sooner would only bring the same events again. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HotLog hot;
    private final Set<String> kinds;
    private final JsonMapper json;

    /** @param kinds of the topics that somebody may subscribe to */
    LiveEvents(HotLog hot, Set<String> kinds, JsonMapper json) {
        this.hot = hot;
        this.kinds = Set.copyOf(kinds);
        this.json = json;
    }

    /** Neither blocks nor fails. */
    void committed(List<LoggedEvent> events) {
        append(events);
    }

    @Override
    public String name() {
        return "live";
    }

    /** What comes here has come before, unless its hint was lost. */
    @Override
    public Duration gathering() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        try {
            append(events).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException | TimeoutException refused) {
            throw new IllegalStateException("Redis has not taken the events", refused);
        }
    }

    private CompletableFuture<Void> append(List<LoggedEvent> events) {
        Map<String, List<HotLog.Entry>> byTopic = new LinkedHashMap<>();
        for (LoggedEvent event : events) {
            if (kinds.contains(new Topic(event.topic()).kind())) {
                byTopic.computeIfAbsent(event.topic(), topic -> new ArrayList<>())
                        .add(entry(event));
            }
        }
        return CompletableFuture.allOf(byTopic.entrySet().stream()
                .map(topic -> hot.append(topic.getKey(), topic.getValue()).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private HotLog.Entry entry(LoggedEvent event) {
        return new HotLog.Entry(event.seq(), event.id().toString(), json.writeValueAsString(event));
    }
}
