package tools.dashboard.websocket.room;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The sharded channels of a Redis Cluster: each is published by the node that has its slot, so that nodes share the work and
 * none hears of what no one there listens to. One connection to each node with a channel. When a slot has moved its old
 * node ends the subscription; when a node was lost, the client finds out who has its slots.
 */
final class ClusterChannels implements Channels {

    /** A node that does not answer is lost, or will be asked again. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final RedisClusterClient redis;
    private final StatefulRedisPubSubConnection<String, String> connection;
    private final Set<CompletableFuture<Void>> unanswered = ConcurrentHashMap.newKeySet();
    private final RedisConnectionStateListener nodes;

    /** Blocks; throws when no node answers. */
    ClusterChannels(RedisClusterClient redis, Listener listener) {
        this.redis = redis;
        connection = redis.connectPubSub();
        connection.addListener(new RedisPubSubAdapter<String, String>() {
            @Override
            public void smessage(String channel, String text) {
                listener.heard(channel, text);
            }

            @Override
            public void sunsubscribed(String channel, long left) {
                listener.ended(channel);
            }
        });
        nodes = new RedisConnectionStateAdapter() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                // Others come and go whenever the client looks who has which slot.
                if (lost instanceof StatefulRedisPubSubConnection) {
                    listener.disturbed();
                }
            }
        };
        redis.addListener(nodes);
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    /** One by one, since a command may name channels of one slot alone. */
    @Override
    public CompletableFuture<Void> subscribe(Collection<String> channels) {
        return CompletableFuture.allOf(channels.stream().map(this::subscribe).toArray(CompletableFuture[]::new));
    }

    @Override
    public void unsubscribe(String channel) {
        connection.async().sunsubscribe(channel);
    }

    @Override
    public CompletableFuture<Void> settled() {
        return CompletableFuture.allOf(unanswered.toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
        redis.removeListener(nodes);
        connection.close();
    }

    private CompletableFuture<Void> subscribe(String channel) {
        CompletableFuture<Void> asked = connection
                .async()
                .ssubscribe(channel)
                .toCompletableFuture()
                .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        unanswered.add(asked);
        asked.whenComplete((taken, failed) -> unanswered.remove(asked));
        return asked;
    }
}
