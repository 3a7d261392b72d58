package tools.dashboard.websocket.testing;

import java.net.URI;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.testing.stores.TestStores;

/** One node with its neighbours on the real Redis, shared by all tests that leave it as they found it. */
public final class LiveStage {

    private static final String REDIS_URL = TestStores.of(Store.REDIS).get("REDIS_URL");
    private static final Neighbours NEIGHBOURS = new Neighbours(REDIS_URL);
    private static final LiveNode NODE = LiveNode.start(REDIS_URL, NEIGHBOURS);

    private LiveStage() {}

    public static String redisUrl() {
        return REDIS_URL;
    }

    /** A way to the same Redis that can be cut. */
    public static CuttableProxy cuttable() {
        URI redis = URI.create(REDIS_URL);
        return new CuttableProxy(redis.getHost(), redis.getPort());
    }

    public static String redisUrl(CuttableProxy proxy) {
        URI redis = URI.create(REDIS_URL);
        return REDIS_URL.replace(redis.getHost() + ":" + redis.getPort(), "127.0.0.1:" + proxy.port());
    }

    public static Neighbours neighbours() {
        return NEIGHBOURS;
    }

    public static LiveNode node() {
        return NODE;
    }
}
