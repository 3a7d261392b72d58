package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.local.store.Store;
import tools.dashboard.testing.stores.TestStores;

class HotLogTests {

    private final String topic = "note:" + UUID.randomUUID();
    private final RedisClient redis =
            RedisClient.create(TestStores.of(Store.REDIS).get("REDIS_URL"));
    private final HotLog hot = new HotLog(redis, LiveEvents.PATIENCE);
    private final List<String> published = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        var listening = redis.connectPubSub();
        listening.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                published.add(message);
            }
        });
        listening.sync().subscribe(HotLog.channel(topic));
        eventually(() -> assertThatCode(() -> after(null)).doesNotThrowAnyException());
    }

    @AfterEach
    void close() {
        hot.close();
        redis.shutdown();
    }

    @Test
    void whoComesBackGetsWhatCameAfter() {
        append(1, 2, 3, 4);
        assertThat(after(2L)).contains(new HotLog.Range(4, List.of(event(3), event(4))));
        assertThat(after(4L)).contains(new HotLog.Range(4, List.of()));
        assertThat(after(null)).contains(new HotLog.Range(4, List.of()));
    }

    @Test
    void itSaysNothingOfWhatItCannotKnow() {
        assertThat(after(0L)).isEmpty();
        append(5, 6);
        assertThat(after(3L)).isEmpty();
        assertThat(after(4L)).isPresent();
        assertThat(after(7L)).isEmpty();
    }

    @Test
    void aGapIsNotPassedOver() {
        append(1, 2, 5);
        assertThat(after(1L)).isEmpty();
        assertThat(after(4L)).isPresent();
        append(4, 3);
        assertThat(after(1L)).contains(new HotLog.Range(5, List.of(event(2), event(3), event(4), event(5))));
    }

    @Test
    void eachEventIsPublishedOnce() {
        append(1, 2);
        append(1, 2, 3);
        eventually(() -> assertThat(published).containsExactly(event(1), event(2), event(3)));
    }

    /** Whoever listens has been told of a later one, and has asked for what came before it. */
    @Test
    void whatIsTooOldToBeKeptIsNotPublishedAgain() {
        int[] all = IntStream.rangeClosed(1, HotLog.MOST + 50).toArray();
        append(all);
        append(all);
        append(HotLog.MOST + 51);
        eventually(() -> assertThat(published).hasSize(HotLog.MOST + 51));
        assertThat(published).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheLastAreKept() {
        append(IntStream.rangeClosed(1, HotLog.MOST + 3).toArray());
        assertThat(after(2L)).isEmpty();
        assertThat(after(3L))
                .hasValueSatisfying(
                        range -> assertThat(range.events()).hasSize(HotLog.MOST).startsWith(event(4)));
    }

    @Test
    void theirBytesAreBounded() {
        String long1 = event(1).replace("}", ",\"text\":\"" + "x".repeat(HotLog.HEAVIEST_BYTES / 2) + "\"}");
        String long2 = long1.replace(id(1), id(2));
        join(hot.append(topic, List.of(new HotLog.Entry(1, id(1), long1), new HotLog.Entry(2, id(2), long2))));
        assertThat(after(0L)).isEmpty();
        assertThat(after(1L)).isPresent();
        String tooLong = long1.replace(id(1), id(3)) + long2;
        join(hot.append(topic, List.of(new HotLog.Entry(3, id(3), tooLong))));
        assertThat(after(2L)).isEmpty();
        assertThat(after(3L)).isPresent();
    }

    @Test
    void aLogThatWasPutBackBeginsAnew() {
        append(1, 2, 3);
        String other = event(2).replace(id(2), id(99));
        join(hot.append(topic, List.of(new HotLog.Entry(2, id(99), other))));
        assertThat(after(1L)).contains(new HotLog.Range(2, List.of(other)));
    }

    @Test
    void itIsForgottenAfterAWhile() {
        append(1);
        var commands = redis.connect().sync();
        String key = commands.keys("log:hot:*" + topic.substring(5) + "*").getFirst();
        assertThat(commands.pttl(key)).isBetween(1L, HotLog.KEPT.toMillis());
    }

    private void append(int... seqs) {
        join(hot.append(
                topic,
                IntStream.of(seqs)
                        .mapToObj(seq -> new HotLog.Entry(seq, id(seq), event(seq)))
                        .toList()));
    }

    private Optional<HotLog.Range> after(@Nullable Long seq) {
        return hot.after(topic, seq).toCompletableFuture().join();
    }

    private static void join(CompletionStage<Void> appended) {
        appended.toCompletableFuture().join();
    }

    private static String id(int seq) {
        return new UUID(7, seq).toString();
    }

    private static String event(int seq) {
        return "{\"id\":\"%s\",\"seq\":%d}".formatted(id(seq), seq);
    }
}
