package tools.dashboard.platform.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.lifecycle.BackgroundLoop;

/** A service's connection for commands to the Redis that all share. Thread-safe. */
public final class SharedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedRedis.class);
    private static final Duration RETRY = Duration.ofMillis(250);
    private static final long PATIENCE_MILLIS = 500;

    private final AbstractRedisClient redis;
    private final BackgroundLoop connecting = new BackgroundLoop("shared-redis", this::connect);
    private volatile @Nullable RedisLink connection;

    /** Connects in the background. */
    public SharedRedis(AbstractRedisClient redis) {
        this.redis = redis;
        connecting.start();
    }

    /** @throws RedisException when there is no connection */
    public RedisClusterAsyncCommands<String, String> async() {
        return open().async();
    }

    /**
     * Blocks for up to half a second a command.
     *
     * @throws RedisException when there is no connection, as its commands do when Redis does not answer
     */
    public RedisClusterCommands<String, String> sync() {
        return open().sync();
    }

    /** Tells all nodes that listen to a topic's channel; never blocks, throws when there is no connection. */
    public CompletableFuture<Long> publish(String channel, String text) {
        return open().publish(channel, text).toCompletableFuture().orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        connecting.stop();
        RedisLink open = connection;
        if (open != null) {
            open.close();
        }
    }

    private RedisLink open() {
        RedisLink open = connection;
        if (open == null || !open.isOpen()) {
            throw new RedisConnectionException("not connected to Redis");
        }
        return open;
    }

    private Optional<Duration> connect() {
        try {
            connection = RedisLink.open(redis);
            return Optional.empty();
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not answer", unreachable);
            return Optional.of(RETRY);
        }
    }
}
