package tools.dashboard.websocket.room;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the node hears of Redis: from one connection, or from one to each node of a Redis Cluster that has a channel. Listens
 * only to watched channels; after a lost connection, or when a cluster has moved channels, it listens to all of them again
 * and then says so, since what came in between is only in the log.
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

        /** As {@link #resumed()}, of one channel. */
        void resumed(String channel);
    }

    private final AbstractRedisClient redis;
    private final Listener listener;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean resuming = new AtomicBoolean();
    private final ScheduledExecutorService retry = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-feed").factory());
    private volatile @Nullable Channels channels;

    EventFeed(AbstractRedisClient redis, Listener listener) {
        this.redis = redis;
        this.listener = listener;
    }

    void start() {
        retry.execute(this::connect);
    }

    void watch(String channel) {
        watched.add(channel);
        subscribe(Set.of(channel), () -> {}, this::resumeLater);
    }

    void unwatch(String channel) {
        watched.remove(channel);
        Channels open = channels;
        if (open != null && open.isOpen()) {
            open.unsubscribe(channel);
        }
    }

    /** Waits until Redis has taken every {@link #watch} before this call; false when it does not answer. */
    boolean settled() {
        Channels open = channels;
        if (open == null || !open.isOpen()) {
            return false;
        }
        try {
            open.settled().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
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
        Channels open = channels;
        if (open != null) {
            open.close();
        }
    }

    private void connect() {
        try {
            channels = switch (redis) {
                case RedisClient one -> new OneRedisChannels(one, new Heard());
                case RedisClusterClient cluster -> new ClusterChannels(cluster, new Heard());
                default -> throw new IllegalArgumentException("no client of Redis or a Redis Cluster");
            };
            resume();
        } catch (RuntimeException unreachable) {
            log.debug("Redis does not answer", unreachable);
            again(this::connect, RETRY_MILLIS);
        }
    }

    private void resume() {
        resuming.set(false);
        subscribe(Set.copyOf(watched), listener::resumed, this::resumeLater);
    }

    private void subscribe(Set<String> some, Runnable done, Runnable failed) {
        Channels open = channels;
        if (open == null) {
            // All of them once it is connected.
            return;
        }
        if (!open.isOpen()) {
            failed.run();
            return;
        }
        if (some.isEmpty()) {
            done.run();
            return;
        }
        open.subscribe(some).whenComplete((taken, refused) -> (refused == null ? done : failed).run());
    }

    private void resumeLater() {
        resumeAfter(RETRY_MILLIS);
    }

    /** Listens to all of them anew; once, however many connections have come and gone meanwhile. */
    private void resumeAfter(long millis) {
        if (resuming.compareAndSet(false, true)) {
            again(this::resume, millis);
        }
    }

    private void again(Runnable task, long afterMillis) {
        try {
            retry.schedule(task, afterMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("this node listens no more");
        }
    }

    private final class Heard implements Channels.Listener {

        @Override
        public void heard(String channel, String text) {
            listener.heard(channel, text);
        }

        @Override
        public void disturbed() {
            resumeAfter(0);
        }

        @Override
        public void ended(String channel) {
            if (watched.contains(channel)) {
                subscribe(Set.of(channel), () -> listener.resumed(channel), EventFeed.this::resumeLater);
            }
        }
    }
}
