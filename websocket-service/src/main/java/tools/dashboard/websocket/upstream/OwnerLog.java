package tools.dashboard.websocket.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The log of the service that owns the topics. */
public final class OwnerLog {

    /** Events that one question brings at most, and so the furthest that anybody is caught up. */
    public static final int PAGE = 500;

    /** As {@code after}: asks for the head alone. */
    public static final long HEAD = Long.MAX_VALUE;

    private static final int MOST_PAGES = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final InternalCalls calls;
    private final URI apiUrl;

    OwnerLog(InternalCalls calls, URI apiUrl) {
        this.calls = calls;
        this.apiUrl = apiUrl;
    }

    /**
     * Events of a topic after {@code after}, at most {@link #PAGE}, in order. Blocks for some seconds at most; empty when
     * the owner does not answer.
     */
    public Optional<Answer> after(String topic, long after) {
        Optional<Answer> first = page(topic, after, after == HEAD ? 1 : PAGE);
        List<Entry> entries = new ArrayList<>(first.map(Answer::entries).orElse(List.of()));
        // A page is bounded in bytes too, so one may not be all.
        for (int pages = 1; pages < MOST_PAGES && isShort(first, entries); pages++) {
            Optional<Answer> next = page(topic, entries.getLast().seq(), PAGE - entries.size());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            if (next.get().entries().isEmpty()) {
                break;
            }
            entries.addAll(next.get().entries());
        }
        return first.map(answer -> new Answer(entries, answer.head()));
    }

    private static boolean isShort(Optional<Answer> first, List<Entry> entries) {
        return first.isPresent()
                && !entries.isEmpty()
                && entries.size() < PAGE
                && entries.getLast().seq() < first.get().head();
    }

    private Optional<Answer> page(String topic, long after, int limit) {
        URI address = apiUrl.resolve("/internal/events?topic=" + topic + "&afterSeq=" + after + "&limit=" + limit);
        return calls.get("api-service", address, TIMEOUT).map(OwnerLog::answer);
    }

    private static Answer answer(JsonNode page) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            entries.add(new Entry(item.path("seq").longValue(), item.toString()));
        }
        return new Answer(entries, page.path("seq").longValue());
    }

    /** @param head the highest {@code seq} of the topic, 0 when it has no events */
    public record Answer(List<Entry> entries, long head) {

        public Answer {
            entries = List.copyOf(entries);
        }
    }

    /** @param json the whole event, as the log has it */
    public record Entry(long seq, String json) {}
}
