package tools.dashboard.platform.log;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.redis.RedisLink;
import tools.dashboard.platform.redis.RedisScript;
import tools.dashboard.platform.redis.SharedRedis;

/**
 * The last events of each topic, in Redis, for those who come back after a moment. The owner of a topic appends what it
 * has committed; whoever listens to the topic's channel is told at once. It may lack the newest (its owner could not
 * reach Redis yet) and be lost at any time, but what it answers is without a gap. Thread-safe.
 */
public final class HotLog implements AutoCloseable {

    /** Events of one topic that are kept. */
    public static final int MOST = 200;

    static final int HEAVIEST_BYTES = 256 * 1024;
    static final Duration KEPT = Duration.ofMinutes(5);

    private static final RedisScript APPEND =
            RedisScript.of(HotLog.class, "hot-log-append.lua", ScriptOutputType.INTEGER);
    private static final RedisScript READ = RedisScript.of(HotLog.class, "hot-log-read.lua", ScriptOutputType.MULTI);
    private static final int MOST_IN_FLIGHT = 2_000;

    private final SharedRedis redis;
    private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);

    /**
     * Connects in the background.
     *
     * @param patience how long Redis may take to answer: writers of the log wait for as long as it lives, whoever reads
     *     has the owner's log to ask instead
     */
    public HotLog(AbstractRedisClient redis, Duration patience) {
        this.redis = new SharedRedis(redis, patience);
    }

    /** @param json the whole event, with its {@code id} in it */
    public record Entry(long seq, String id, String json) {}

    /**
     * @param head the topic's highest number here
     * @param events those after the asked number, without a gap, as JSON
     */
    public record Range(long head, List<String> events) {

        public Range {
            events = List.copyOf(events);
        }
    }

    /** Where the topic's events are published. */
    public static String channel(String topic) {
        int colon = topic.indexOf(':');
        return topic.substring(0, colon) + ":events" + topic.substring(colon);
    }

    /** Never blocks. Fails when Redis cannot take them now. What was appended before changes nothing. */
    public CompletionStage<Void> append(String topic, List<Entry> entries) {
        RedisLink open = redis.link().orElse(null);
        if (open == null || !inFlight.tryAcquire()) {
            return CompletableFuture.failedStage(new IllegalStateException("Redis takes no events now"));
        }
        var arguments = new ArrayList<String>(5 + 3 * entries.size());
        arguments.add(channel(topic));
        arguments.add(Integer.toString(MOST));
        arguments.add(Integer.toString(HEAVIEST_BYTES));
        arguments.add(Long.toString(KEPT.toMillis()));
        arguments.add(open.cluster() ? "SPUBLISH" : "PUBLISH");
        for (Entry entry : entries) {
            arguments.add(Long.toString(entry.seq()));
            arguments.add(entry.id());
            arguments.add(entry.json());
        }
        return APPEND.<Long>run(open.async(), keys(topic), arguments.toArray(String[]::new))
                .whenComplete((appended, failed) -> inFlight.release())
                .thenApply(appended -> null);
    }

    /**
     * Fails when Redis does not answer; never blocks.
     *
     * @param after a number, or null to learn the head alone
     * @return empty when not all of them are here
     */
    public CompletionStage<Optional<Range>> after(String topic, @Nullable Long after) {
        RedisLink open = redis.link().orElse(null);
        if (open == null) {
            return CompletableFuture.failedStage(new IllegalStateException("Redis does not answer now"));
        }
        return READ.<List<Object>>run(open.async(), keys(topic), after == null ? "" : after.toString())
                .thenApply(HotLog::range);
    }

    @Override
    public void close() {
        redis.close();
    }

    private static Optional<Range> range(List<Object> answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Range(
                Long.parseLong(answer.getFirst().toString()),
                answer.stream().skip(1).map(Object::toString).toList()));
    }

    /** In the slot of the topic's channel. */
    private static String[] keys(String topic) {
        return new String[] {"log:hot:{" + channel(topic) + "}"};
    }
}
