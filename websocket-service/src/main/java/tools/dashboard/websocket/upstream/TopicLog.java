package tools.dashboard.websocket.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.log.HotLog;
import tools.dashboard.websocket.upstream.OwnerLog.Answer;
import tools.dashboard.websocket.upstream.OwnerLog.Entry;

/** What happened on a topic: from the hot log in Redis as far as that reaches, else from the owner's. */
public final class TopicLog {

    private static final Logger log = LoggerFactory.getLogger(TopicLog.class);
    private static final long PATIENCE_MILLIS = 500;

    private final HotLog hot;
    private final OwnerLog owner;

    TopicLog(HotLog hot, OwnerLog owner) {
        this.hot = hot;
        this.owner = owner;
    }

    /**
     * Events of a topic after {@code after}, in order. Blocks for up to five seconds; empty when nobody answers.
     *
     * @param after a number, or {@link OwnerLog#HEAD}
     * @param reached what the topic has certainly come to: an answer that does not know of it is none
     */
    public Optional<Answer> after(String topic, long after, long reached) {
        Optional<Answer> known = hot(topic, after).filter(answer -> answer.head() >= reached);
        return known.isPresent() ? known : owner.after(topic, after);
    }

    private Optional<Answer> hot(String topic, long after) {
        try {
            return hot.after(topic, after == OwnerLog.HEAD ? null : after)
                    .toCompletableFuture()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .map(range -> answer(range, after));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException unanswered) {
            log.debug("the hot log of {} does not answer", topic, unanswered);
            return Optional.empty();
        }
    }

    private static Answer answer(HotLog.Range range, long after) {
        List<Entry> entries = new ArrayList<>(range.events().size());
        for (String event : range.events()) {
            entries.add(new Entry(after + 1 + entries.size(), event));
        }
        return new Answer(entries, range.head());
    }
}
