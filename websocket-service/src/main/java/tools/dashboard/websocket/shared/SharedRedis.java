package tools.dashboard.websocket.shared;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.lifecycle.BackgroundLoop;

/** The one connection for commands to the Redis that all nodes share. Thread-safe. */
public final class SharedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedRedis.class);
    private static final Duration RETRY = Duration.ofMillis(250);

    private final RedisClient redis;
    private final BackgroundLoop connecting = new BackgroundLoop("shared-redis", this::connect);
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    /** Connects in the background. */
    public SharedRedis(RedisClient redis) {
        this.redis = redis;
        connecting.start();
    }

    /** Throws when there is no connection. */
    public RedisAsyncCommands<String, String> async() {
        return open().async();
    }

    /** Like {@link #async}, but blocks for up to half a second a command. */
    public RedisCommands<String, String> sync() {
        return open().sync();
    }

    @Override
    public void close() {
        connecting.stop();
        StatefulRedisConnection<String, String> open = connection;
        if (open != null) {
            open.close();
        }
    }

    private StatefulRedisConnection<String, String> open() {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null || !open.isOpen()) {
            throw new IllegalStateException("not connected to Redis");
        }
        return open;
    }

    private Optional<Duration> connect() {
        try {
            connection = redis.connect();
            return Optional.empty();
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not answer", unreachable);
            return Optional.of(RETRY);
        }
    }
}
