package tools.dashboard.websocket.quota;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.websocket.shared.Nodes;

/**
 * How many sockets each person has, over all nodes: a hash for each, of node → sockets there. A node writes what it has,
 * never a difference, so whatever Redis forgot or did not take is made up for by writing again. Thread-safe.
 */
public final class SocketCounts {

    private static final Logger log = LoggerFactory.getLogger(SocketCounts.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final long PATIENCE_MILLIS = 500;
    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    private final SharedRedis redis;
    private final Nodes nodes;
    private final ExecutorService blocking;
    private volatile boolean missed;

    SocketCounts(SharedRedis redis, Nodes nodes, ExecutorService blocking) {
        this.redis = redis;
        this.nodes = nodes;
        this.blocking = blocking;
        for (int index = 0; index < STRIPES; index++) {
            stripes[index] = new ReentrantLock();
        }
    }

    /**
     * To be asked after the new socket was counted here. Blocks for up to a second or so. Of two that come at once to two
     * nodes as the last one that is allowed, neither may be admitted, and never both.
     *
     * @param here sockets of the person on this node, the new one among them
     * @param most over all nodes; without Redis half of them on this one
     */
    public boolean admits(UUID userId, ToIntFunction<UUID> here, int most) {
        ReentrantLock stripe = stripe(userId);
        stripe.lock();
        try {
            int own = here.applyAsInt(userId);
            try {
                return own + elsewhere(write(userId, own), userId) <= most;
            } catch (RuntimeException unreachable) {
                missed = true;
                log.debug("sockets of other nodes cannot be counted", unreachable);
                return own <= Math.max(1, most / 2);
            }
        } finally {
            stripe.unlock();
        }
    }

    /** After one was closed. Never blocks. */
    public void changed(UUID userId, ToIntFunction<UUID> here) {
        try {
            blocking.execute(() -> rewrite(userId, here));
        } catch (RejectedExecutionException stopping) {
            log.debug("what this node had is forgotten with it", stopping);
        }
    }

    /** Whether something that this node wrote may be missing; asking forgets it. */
    public boolean hasMissed() {
        boolean had = missed;
        missed = false;
        return had;
    }

    public void rewrite(UUID userId, ToIntFunction<UUID> here) {
        ReentrantLock stripe = stripe(userId);
        stripe.lock();
        try {
            write(userId, here.applyAsInt(userId));
        } catch (RuntimeException unreachable) {
            missed = true;
            log.debug("sockets are counted again when Redis is back", unreachable);
        } finally {
            stripe.unlock();
        }
    }

    /** @return all that is known, what was written included */
    private Map<String, String> write(UUID userId, int own) {
        String key = key(userId);
        if (own == 0) {
            redis.sync().hdel(key, nodes.own());
            return Map.of();
        }
        var commands = redis.async();
        commands.hset(key, nodes.own(), Integer.toString(own));
        commands.expire(key, KEPT);
        return commands.hgetall(key)
                .toCompletableFuture()
                .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private int elsewhere(Map<String, String> counts, UUID userId) {
        int sum = 0;
        for (var count : counts.entrySet()) {
            if (count.getKey().equals(nodes.own())) {
                continue;
            }
            if (nodes.lives(count.getKey())) {
                sum += Integer.parseInt(count.getValue());
            } else {
                redis.sync().hdel(key(userId), count.getKey());
            }
        }
        return sum;
    }

    private ReentrantLock stripe(UUID userId) {
        return stripes[Math.floorMod(userId.hashCode(), STRIPES)];
    }

    private static String key(UUID userId) {
        return "websocket:sockets:" + userId;
    }
}
