package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import io.lettuce.core.RedisClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.local.store.Store;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.platform.redis.SharedRedis;
import tools.dashboard.testing.stores.TestStores;
import tools.jackson.databind.json.JsonMapper;

/** How a consumer hears of an event that another node wrote. */
@NotesTest
class WakeUpTests {

    private static final EventType HAPPENED = EventType.of("note.written", 1);

    /** Longer than any test waits: who hears of something within it was woken. */
    private static final Duration NEVER = Duration.ofHours(1);

    private final LocalLog log;
    private final EventCursors cursors;
    private final ConsumerLocks locks;
    private final DataSource dataSource;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Topic topic = Topic.of("note", UUID.randomUUID());
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    @Autowired
    WakeUpTests(
            LocalLog log,
            EventCursors cursors,
            ConsumerLocks locks,
            DataSource dataSource,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.cursors = cursors;
        this.locks = locks;
        this.dataSource = dataSource;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void withRedisAnotherNodesCommitWakesAConsumerThatWouldNotLook() throws InterruptedException {
        String address = TestStores.of(Store.REDIS).get("REDIS_URL");
        try (var client = RedisClient.create(address);
                var shared = new SharedRedis(client);
                var here = new RedisHints(client, shared);
                var there = new RedisHints(client, shared)) {
            var wakeUp = new WakeUp();
            there.listen(CommittedEvents.channel("notes"), wakeUp::raise);

            whileConsuming(
                    wakeUp,
                    NEVER,
                    () -> eventually(() -> {
                        // Until both connections stand hints are lost; each try is another event.
                        write(here);
                        assertThat(seen).isNotEmpty();
                    }));
        }
    }

    @Test
    void hintsThatComeTogetherShareOneAndTheLastIsNotLost() {
        String channel = "log:" + UUID.randomUUID();
        try (var client = RedisClient.create(TestStores.of(Store.REDIS).get("REDIS_URL"));
                var shared = new SharedRedis(client);
                var here = new RedisHints(client, shared);
                var there = new RedisHints(client, shared)) {
            var sent = new AtomicInteger();
            var heard = new AtomicInteger();
            var knows = new AtomicInteger();
            there.listen(channel, () -> {
                heard.incrementAndGet();
                knows.set(sent.get());
            });
            eventually(() -> {
                here.send(channel);
                assertThat(heard).hasPositiveValue();
            });
            heard.set(0);
            for (int hint = 0; hint < 10_000; hint++) {
                sent.incrementAndGet();
                here.send(channel);
            }

            eventually(() -> assertThat(knows).hasValue(10_000));
            assertThat(heard).hasValueLessThan(5_000);
        }
    }

    @Test
    void withoutRedisItIsFoundByLooking() throws InterruptedException {
        whileConsuming(new WakeUp(), Duration.ofMillis(50), () -> {
            write(new NoHints());
            eventually(() -> assertThat(seen).containsExactly(1L));
        });
    }

    @Test
    void whatIsNotSettledWhenItIsHeardOfIsFoundSoonAfterwards() throws InterruptedException {
        var wakeUp = new WakeUp();
        whileConsuming(wakeUp, NEVER, () -> {
            transaction.executeWithoutResult(status -> {
                openedByNow();
                Thread.ofVirtual().start(() -> write(new NoHints()));
                eventually(() -> assertThat(log.head(topic)).isEqualTo(1));
                wakeUp.raise();
            });
            eventually(() -> assertThat(seen).containsExactly(1L));
        });
    }

    /** Makes Postgres give the running transaction its number now, below which nothing younger is settled. */
    private void openedByNow() {
        JdbcClient.create(dataSource)
                .sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
    }

    private void write(Hints hints) {
        var events = new TransactionalEventLog(
                new EventWriter(dataSource, json),
                () -> {},
                new CommittedEvents("notes", hints, live -> {}),
                json,
                Clock.systemUTC());
        transaction.executeWithoutResult(status -> events.append(HAPPENED, topic, null, Map.of("noteId", topic.id())));
    }

    /** So that the first look brings nothing, and no second one follows by itself. */
    private void startAtTheEnd(String consumer) {
        var end = new LogReading(log, 500).toTheEnd(Position.START);
        CurrentActor.run(Actor.system("tests"), () -> {
            cursors.register(consumer, "");
            cursors.move(consumer, Position.START, end);
        });
    }

    private void whileConsuming(WakeUp wakeUp, Duration poll, Runnable action) throws InterruptedException {
        var consumer = new EventConsumer() {
            @Override
            public String name() {
                return "woken-" + topic.id();
            }

            @Override
            public void consume(List<LoggedEvent> events) {
                events.stream()
                        .filter(event -> event.topic().equals(topic.value()))
                        .map(LoggedEvent::seq)
                        .forEach(seen::add);
            }
        };
        startAtTheEnd(consumer.name());
        var loop = new ConsumerLoop(consumer, log, cursors, locks, wakeUp, poll);
        var thread = Thread.ofVirtual().start(loop);
        try {
            action.run();
        } finally {
            loop.stop();
            thread.join();
        }
    }
}
