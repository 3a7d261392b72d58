package tools.dashboard.websocket.room;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** The channels of one Redis, over one connection that is made again when it was lost. */
final class OneRedisChannels implements Channels {

    private final StatefulRedisPubSubConnection<String, String> connection;

    /** Blocks; throws when Redis does not answer. */
    OneRedisChannels(RedisClient redis, Listener listener) {
        connection = redis.connectPubSub();
        connection.addListener(new RedisPubSubAdapter<String, String>() {
            @Override
            public void message(String channel, String text) {
                listener.heard(channel, text);
            }
        });
        connection.addListener(new RedisConnectionStateAdapter() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> again, SocketAddress address) {
                listener.disturbed();
            }
        });
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    @Override
    public CompletableFuture<Void> subscribe(Collection<String> channels) {
        return connection.async().subscribe(channels.toArray(String[]::new)).toCompletableFuture();
    }

    @Override
    public void unsubscribe(String channel) {
        connection.async().unsubscribe(channel);
    }

    /** Answers come in the order of the commands. */
    @Override
    public CompletableFuture<Void> settled() {
        return connection.async().ping().toCompletableFuture().thenAccept(pong -> {});
    }

    @Override
    public void close() {
        connection.close();
    }
}
