package tools.dashboard.platform.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;

/**
 * Clients that refuse commands while disconnected (what was kept and sent later would lie) and look for a lost connection
 * four times a second. A cluster's client learns from its answers which node has what, and looks by itself besides.
 */
public final class RedisClients {

    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofMillis(250);
    private static final Duration TOPOLOGY_LOOK = Duration.ofSeconds(30);

    private RedisClients() {}

    /** Threads of clients of {@link #create}. */
    public static ClientResources resources() {
        return DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(RECONNECT))
                .build();
    }

    /** Connects when it is used. */
    public static AbstractRedisClient create(ClientResources resources, RedisAddress address) {
        address.nodes().forEach(node -> node.setTimeout(TIMEOUT));
        return address.cluster() ? cluster(resources, address) : one(resources, address);
    }

    private static RedisClient one(ClientResources resources, RedisAddress address) {
        RedisClient client = RedisClient.create(resources, address.nodes().getFirst());
        client.setOptions(options());
        return client;
    }

    private static RedisClusterClient cluster(ClientResources resources, RedisAddress address) {
        RedisClusterClient client = RedisClusterClient.create(resources, address.nodes());
        client.setOptions(ClusterClientOptions.builder(options())
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(TIMEOUT)
                        .enablePeriodicRefresh(TOPOLOGY_LOOK)
                        .build())
                .build());
        return client;
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).build())
                .build();
    }
}
