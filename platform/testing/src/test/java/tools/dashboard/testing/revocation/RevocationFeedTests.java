package tools.dashboard.testing.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.local.store.Store;
import tools.dashboard.platform.revocation.Revocation;
import tools.dashboard.platform.revocation.RevocationFeed;
import tools.dashboard.platform.revocation.RevocationPublisher;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.testing.stores.TestStores;
import tools.jackson.databind.json.JsonMapper;

/** A real Redis behind two networks that can be cut: one of the authority, one of the gateway. */
class RevocationFeedTests {

    private static final URI REDIS = URI.create(TestStores.of(Store.REDIS).get("REDIS_URL"));
    private static final Revocation REVOCATION = Revocation.ofSession(UUID.randomUUID(), UUID.randomUUID());

    private final String channel = "test:revocations:" + UUID.randomUUID();
    private final CuttableProxy authorityNetwork = new CuttableProxy(REDIS.getHost(), REDIS.getPort());
    private final CuttableProxy gatewayNetwork = new CuttableProxy(REDIS.getHost(), REDIS.getPort());
    private final ClientResources resources = ClientResources.builder()
            .reconnectDelay(Delay.constant(Duration.ofMillis(100)))
            .build();
    private final RedisClient authorityRedis = client(authorityNetwork);
    private final RedisClient gatewayRedis = client(gatewayNetwork);
    private final RevocationPublisher publisher = new RevocationPublisher(authorityRedis, channel, new JsonMapper());
    private final RevocationFeed feed = new RevocationFeed(gatewayRedis, channel, new JsonMapper());
    private final List<Revocation> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        feed.onRevocation(heard::add);
        await().until(feed::trusted);
    }

    @AfterEach
    void close() {
        publisher.close();
        feed.close();
        authorityRedis.shutdown();
        gatewayRedis.shutdown();
        resources.shutdown();
        authorityNetwork.close();
        gatewayNetwork.close();
    }

    @Test
    void aRevocationIsHeardAndWhatWasAskedBeforeItIsNotQuiet() {
        long askedAt = System.nanoTime();
        publisher.publish(REVOCATION);

        await().untilAsserted(() -> assertThat(heard).containsExactly(REVOCATION));
        assertThat(feed.quietSince(askedAt)).isFalse();
        assertThat(feed.vouchesFor(askedAt)).isTrue();
    }

    @Test
    void aRevocationDuringACutIsLostButNothingOlderIsBelievedAfterwards() {
        long askedAt = System.nanoTime();
        assertThat(feed.vouchesFor(askedAt)).isTrue();

        gatewayNetwork.cut();
        publisher.publish(REVOCATION);
        await().until(() -> !feed.trusted());
        gatewayNetwork.heal();
        await().until(feed::trusted);

        assertThat(heard).isEmpty();
        assertThat(feed.vouchesFor(askedAt)).isFalse();
    }

    @Test
    void aNetworkThatSwallowsEverythingIsNoticedByTheMissingHeartbeat() {
        long askedAt = System.nanoTime();
        gatewayNetwork.freeze();
        publisher.publish(REVOCATION);

        await().until(() -> !feed.trusted());
        gatewayNetwork.heal();
        await().until(feed::trusted);

        assertThat(feed.vouchesFor(askedAt)).isFalse();
    }

    @Test
    void anAuthorityThatCannotReachRedisIsNotBelievedEither() {
        long askedAt = System.nanoTime();
        authorityNetwork.cut();
        publisher.publish(REVOCATION);

        await().until(() -> !feed.trusted());
        authorityNetwork.heal();
        await().until(feed::trusted);

        assertThat(feed.vouchesFor(askedAt)).isFalse();
        assertThat(feed.vouchesFor(System.nanoTime())).isTrue();
    }

    private RedisClient client(CuttableProxy network) {
        RedisClient client =
                RedisClient.create(resources, "redis://" + REDIS.getRawUserInfo() + "@127.0.0.1:" + network.port());
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }
}
