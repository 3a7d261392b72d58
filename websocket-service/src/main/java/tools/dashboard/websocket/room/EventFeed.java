package tools.dashboard.websocket.room;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's one connection for pub/sub. Listens only to watched channels; after a lost connection it listens to all of
 * them again and then says so, since what came in between is only in the log.
 */
final class EventFeed implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
    private static final long RETRY_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 500;

    /** Told on Redis' own thread; must not block. */
    interface Listener {

        void heard(String channel, String text);

        /** All watched channels are listened to, and something may have been missed before. */
        void resumed();
    }

    private final RedisClient redis;
    private final Listener listener;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService retry = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-feed").factory());
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;

    EventFeed(RedisClient redis, Listener listener) {
        this.redis = redis;
        this.listener = listener;
    }

    void start() {
        retry.execute(this::connect);
    }

    void watch(String channel) {
        watched.add(channel);
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open != null && open.isOpen()) {
            open.async().subscribe(channel);
        }
    }

    void unwatch(String channel) {
        watched.remove(channel);
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open != null && open.isOpen()) {
            open.async().unsubscribe(channel);
        }
    }

    /** Waits until Redis has taken every {@link #watch} before this call; false when it does not answer. */
    boolean settled() {
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open == null || !open.isOpen()) {
            return false;
        }
        try {
            // Answers come in the order of the commands.
            open.async().ping().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception unanswered) {
            return false;
        }
    }

    /** It was closed and will hear nothing more. */
    boolean over() {
        return retry.isShutdown();
    }

    @Override
    public void close() {
        retry.shutdownNow();
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open != null) {
            open.close();
        }
    }

    private void connect() {
        try {
            StatefulRedisPubSubConnection<String, String> opened = redis.connectPubSub();
            opened.addListener(new RedisPubSubAdapter<String, String>() {
                @Override
                public void message(String channel, String text) {
                    listener.heard(channel, text);
                }
            });
            opened.addListener(new RedisConnectionStateAdapter() {
                @Override
                public void onRedisConnected(RedisChannelHandler<?, ?> again, SocketAddress address) {
                    retry.execute(EventFeed.this::resume);
                }
            });
            connection = opened;
            resume();
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not answer", unreachable);
            retry.schedule(this::connect, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void resume() {
        StatefulRedisPubSubConnection<String, String> open = connection;
        if (open == null || !open.isOpen()) {
            return;
        }
        String[] channels = watched.toArray(String[]::new);
        if (channels.length > 0) {
            open.async().subscribe(channels).whenComplete((done, failed) -> {
                if (failed == null) {
                    listener.resumed();
                } else if (!retry.isShutdown()) {
                    retry.schedule(this::resume, RETRY_MILLIS, TimeUnit.MILLISECONDS);
                }
            });
        } else {
            listener.resumed();
        }
    }
}
