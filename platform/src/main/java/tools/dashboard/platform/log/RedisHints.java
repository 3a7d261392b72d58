package tools.dashboard.platform.log;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.lifecycle.BackgroundLoop;
import tools.dashboard.platform.redis.RedisLink;
import tools.dashboard.platform.redis.SharedRedis;

/**
 * Hints over Redis pub/sub. The client refuses commands while disconnected and reconnects by itself; the first
 * connection is tried in the background until it stands.
 */
final class RedisHints implements Hints, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisHints.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final AbstractRedisClient redis;
    /** How many were sent since the one that is under way, itself among them. */
    private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final BackgroundLoop connecting = new BackgroundLoop("hints", this::connect);
    private final SharedRedis publishing;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> subscribing;

    RedisHints(AbstractRedisClient redis, SharedRedis publishing) {
        this.redis = redis;
        this.publishing = publishing;
        connecting.start();
    }

    @Override
    public void send(String channel) {
        AtomicInteger count = sent.computeIfAbsent(channel, name -> new AtomicInteger());
        if (count.getAndIncrement() > 0) {
            return;
        }
        RedisLink connection = publishing.link().orElse(null);
        if (connection == null) {
            count.set(0);
            return;
        }
        connection.async().publish(channel, "").whenComplete((receivers, failure) -> {
            if (count.getAndSet(0) > 1) {
                send(channel);
            }
        });
    }

    @Override
    public void listen(String channel, Runnable listener) {
        listeners.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(listener);
        var connection = subscribing;
        if (connection != null) {
            connection.async().subscribe(channel);
        }
    }

    @Override
    public void close() {
        connecting.stop();
        var listening = subscribing;
        if (listening != null) {
            listening.closeAsync();
        }
    }

    private Optional<Duration> connect() {
        try {
            subscribe(RedisLink.listening(redis));
            return Optional.empty();
        } catch (RuntimeException unreachable) {
            log.debug("No hints until Redis answers", unreachable);
            return Optional.of(RETRY);
        }
    }

    private void subscribe(StatefulRedisPubSubConnection<String, String> connection) {
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                listeners.getOrDefault(channel, List.of()).forEach(Runnable::run);
            }
        });
        subscribing = connection;
        if (!listeners.isEmpty()) {
            connection.async().subscribe(listeners.keySet().toArray(String[]::new));
        }
    }
}
