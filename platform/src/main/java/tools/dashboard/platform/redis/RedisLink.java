package tools.dashboard.platform.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * A connection for commands to the one Redis, or to all nodes of a Redis Cluster, whose keys say which node. A topic's
 * keys and its channel lie in one slot, so that a cluster's channels are sharded and only the slot's node spreads what is
 * published. Thread-safe.
 *
 * @param async never blocks
 * @param sync blocks for as long as Redis may take to answer
 */
public record RedisLink(
        StatefulConnection<String, String> connection,
        RedisClusterAsyncCommands<String, String> async,
        RedisClusterCommands<String, String> sync,
        boolean cluster)
        implements AutoCloseable {

    /** Blocks; throws when Redis does not answer. */
    public static RedisLink open(AbstractRedisClient client) {
        return switch (client) {
            case RedisClient one -> {
                var connection = one.connect();
                yield new RedisLink(connection, connection.async(), connection.sync(), false);
            }
            case RedisClusterClient cluster -> {
                var connection = cluster.connect();
                yield new RedisLink(connection, connection.async(), connection.sync(), true);
            }
            default -> throw new IllegalArgumentException("no client of Redis or a Redis Cluster");
        };
    }

    /** A connection that listens. Blocks; throws when Redis does not answer. */
    public static StatefulRedisPubSubConnection<String, String> listening(AbstractRedisClient client) {
        return switch (client) {
            case RedisClient one -> one.connectPubSub();
            case RedisClusterClient cluster -> cluster.connectPubSub();
            default -> throw new IllegalArgumentException("no client of Redis or a Redis Cluster");
        };
    }

    /** Whether commands can be sent now, as far as is known. */
    public boolean isOpen() {
        return connection.isOpen();
    }

    /** @param patience how long Redis may take to answer */
    public RedisLink within(Duration patience) {
        connection.setTimeout(patience);
        return this;
    }

    /** On a topic's channel; never blocks. */
    public CompletionStage<Long> publish(String channel, String text) {
        return cluster ? async.spublish(channel, text) : async.publish(channel, text);
    }

    @Override
    public void close() {
        connection.closeAsync();
    }
}
