package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.network.CuttableProxy;
import tools.dashboard.testing.stores.TestStores;
import tools.jackson.databind.json.JsonMapper;

/** A real Redis behind a network that can be cut. */
class LiveEventsTests {

    private static final String URL = TestStores.of(Store.REDIS).get("REDIS_URL");
    private static final URI REDIS = URI.create(URL);
    private static final JsonMapper JSON = new JsonMapper();

    private final UUID note = UUID.randomUUID();
    private final CuttableProxy network = new CuttableProxy(REDIS.getHost(), REDIS.getPort());
    private final RedisClient redis =
            RedisClient.create(URL.replace(REDIS.getHost() + ":" + REDIS.getPort(), "127.0.0.1:" + network.port()));
    private final HotLog hot = new HotLog(refusing(redis), LiveEvents.PATIENCE);
    private final LiveEvents live = new LiveEvents(hot, Set.of("note"), JSON);

    @AfterEach
    void close() {
        hot.close();
        redis.shutdown();
        network.close();
    }

    @Test
    void anEventWhoseHintWasLostComesAsSoonAsItsReaderFindsIt() {
        eventually(() -> assertThatCode(this::head).doesNotThrowAnyException());
        network.cut();
        eventually(() -> assertThatThrownBy(this::head));
        LoggedEvent event = event("note", 1);
        live.committed(List.of(event));
        assertThatThrownBy(() -> live.consume(List.of(event))).isInstanceOf(IllegalStateException.class);
        network.heal();
        eventually(() -> assertThatCode(() -> live.consume(List.of(event))).doesNotThrowAnyException());
        assertThat(head()).isEqualTo(1);
    }

    @Test
    void whatNobodyMaySubscribeToIsKeptOut() {
        eventually(() -> assertThatCode(this::head).doesNotThrowAnyException());
        live.consume(List.of(event("secret", 1)));
        assertThat(hot.after("secret:" + note, null).toCompletableFuture().join())
                .isEmpty();
    }

    private static RedisClient refusing(RedisClient client) {
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        return client;
    }

    private long head() {
        return hot.after("note:" + note, null)
                .toCompletableFuture()
                .join()
                .map(HotLog.Range::head)
                .orElse(0L);
    }

    private LoggedEvent event(String kind, long seq) {
        return new LoggedEvent(
                UUID.randomUUID(),
                "note.written",
                1,
                kind + ":" + note,
                seq,
                "1",
                null,
                new EventActor("user", note.toString(), null),
                null,
                Instant.EPOCH,
                JSON.createObjectNode());
    }
}
