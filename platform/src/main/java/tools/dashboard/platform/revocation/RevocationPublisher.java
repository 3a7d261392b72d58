package tools.dashboard.platform.revocation;

import io.lettuce.core.AbstractRedisClient;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.dashboard.platform.redis.RedisLink;
import tools.jackson.databind.json.JsonMapper;

/**
 * The authority's end: tells at once what ended, and proves with a heartbeat that nothing was lost.
 *
 * <p>Publishing never blocks and never fails the caller: a message that could not be sent shows in the next
 * heartbeat's count, and every {@link RevocationFeed} then distrusts what it knew. Thread-safe.
 */
public final class RevocationPublisher implements AutoCloseable {

    /** A quarter of what a feed tolerates, so that one late heartbeat means nothing. */
    static final Duration HEARTBEAT = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(RevocationPublisher.class);

    private final AbstractRedisClient redis;
    private final String channel;
    private final JsonMapper json;
    private final String publisher = UUID.randomUUID().toString();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revocations").factory());
    private @Nullable RedisLink connection;
    private long count;

    /** @param channel {@code auth:revocations} or {@code access:revocations} */
    public RevocationPublisher(AbstractRedisClient redis, String channel, JsonMapper json) {
        this.redis = redis;
        this.channel = channel;
        this.json = json;
        beats.scheduleAtFixedRate(() -> send(null, false), 0, HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Publishes after the running transaction commits, or now where there is none. */
    public void publish(Revocation revocation) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            hand(revocation);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hand(revocation);
            }
        });
    }

    @Override
    public void close() {
        beats.shutdownNow();
        send(null, true);
        synchronized (this) {
            if (connection != null) {
                connection.close();
            }
        }
    }

    private void hand(Revocation revocation) {
        beats.execute(() -> send(revocation, false));
    }

    private synchronized void send(@Nullable Revocation revocation, boolean leaving) {
        if (revocation != null) {
            count++;
        }
        try {
            RedisLink open = connection;
            if (open == null) {
                open = RedisLink.open(redis);
                connection = open;
            }
            if (open.isOpen()) {
                open.async()
                        .publish(
                                channel,
                                json.writeValueAsString(new RevocationMessage(publisher, count, revocation, leaving)));
            }
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not take {}: feeds will distrust until it does", channel, unreachable);
        }
    }
}
