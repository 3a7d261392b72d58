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

/** A connection for commands to the Redis that all share, from the moment that Redis answers. Thread-safe. */
public final class SharedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedRedis.class);
    private static final Duration RETRY = Duration.ofMillis(250);
    private static final long PATIENCE_MILLIS = 500;

    private final AbstractRedisClient redis;
    private final @Nullable Duration patience;
    private final BackgroundLoop connecting = new BackgroundLoop("shared-redis", this::connect);
    private volatile @Nullable RedisLink connection;

    /** Connects in the background. */
    public SharedRedis(AbstractRedisClient redis) {
        this(redis, null);
    }

    /** @param patience how long Redis may take to answer; null as the client has it */
    public SharedRedis(AbstractRedisClient redis, @Nullable Duration patience) {
        this.redis = redis;
        this.patience = patience;
        connecting.start();
    }

    /** Empty while there is no connection, as far as is known. */
    public Optional<RedisLink> link() {
        return Optional.ofNullable(connection).filter(RedisLink::isOpen);
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
        return link().orElseThrow(() -> new RedisConnectionException("not connected to Redis"));
    }

    private Optional<Duration> connect() {
        try {
            RedisLink opened = RedisLink.open(redis);
            connection = patience == null ? opened : opened.within(patience);
            return Optional.empty();
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not answer", unreachable);
            return Optional.of(RETRY);
        }
    }
}
