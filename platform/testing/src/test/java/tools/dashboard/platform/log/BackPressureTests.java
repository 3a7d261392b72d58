package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.platform.problem.ProblemException;

@NotesTest
class BackPressureTests {

    private static final EventType HAPPENED = EventType.of("note.written", 1);
    private static final Actor SOMEBODY = Actor.service("somebody");

    private final EventLog events;
    private final LocalLog log;
    private final LogReaders readers;
    private final EventCursors cursors;
    private final ConsumerLocks locks;
    private final TransactionTemplate transaction;

    @Autowired
    BackPressureTests(
            EventLog events,
            LocalLog log,
            LogReaders readers,
            EventCursors cursors,
            ConsumerLocks locks,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.log = log;
        this.readers = readers;
        this.cursors = cursors;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aPageOfLargeEventsIsShortAndTheNextGoesOn() {
        var topic = Topic.of("note", UUID.randomUUID());
        for (int i = 0; i < 60; i++) {
            append(topic, 20_000);
        }

        var page = log.ofTopic(topic, 0, 500);

        assertThat(page).hasSizeBetween(10, 59);
        long seen = 0;
        while (!page.isEmpty()) {
            assertThat(page.getFirst().seq()).isEqualTo(seen + 1);
            seen = page.getLast().seq();
            page = log.ofTopic(topic, seen, 500);
        }
        assertThat(seen).isEqualTo(60);
    }

    @Test
    void anEventThatIsTooLargeIsNotWritten() {
        var topic = Topic.of("note", UUID.randomUUID());

        assertThatThrownBy(() -> append(topic, 40_000)).hasStackTraceContaining("64 KB");
        assertThat(log.head(topic)).isZero();
    }

    @Test
    void whoComesBeyondThePagesThatAreReadTogetherIsToldWhenToComeAgain() {
        var busy = new LogController(log, readers, 0);

        assertThatThrownBy(() -> busy.after(SOMEBODY, null, 500, null))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(503);
                    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                });
        assertThat(new LogController(log, readers, 1)
                        .after(SOMEBODY, null, 1, null)
                        .items())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aConsumerThatIsToldToWaitGoesOnAfterwards() throws Exception {
        var answered = new CountDownLatch(2);
        try (var busyAtFirst = new BusyAtFirst(answered)) {
            var loop = new ConsumerLoop(
                    consumer("patient-" + UUID.randomUUID()),
                    new RemoteLog(RestClient.create(busyAtFirst.address()), "patient"),
                    cursors,
                    locks,
                    new WakeUp(),
                    Duration.ofMillis(20));
            var thread = Thread.ofVirtual().start(loop);
            try {
                assertThat(answered.await(15, TimeUnit.SECONDS)).isTrue();
            } finally {
                loop.stop();
                thread.join();
            }
        }
    }

    @Test
    void howLongToWaitIsWhatTheLogsServiceSays() throws IOException {
        try (var busyAtFirst = new BusyAtFirst(new CountDownLatch(0))) {
            var remote = new RemoteLog(RestClient.create(busyAtFirst.address()), "patient");

            assertThatThrownBy(() -> remote.after(Position.START, 1))
                    .isInstanceOfSatisfying(
                            LogBusyException.class,
                            busy -> assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(2)));
            assertThat(remote.after(Position.START, 1)).isEmpty();
        }
    }

    private static EventConsumer consumer(String name) {
        return new EventConsumer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void consume(List<LoggedEvent> events) {
                throw new AssertionError("there are none");
            }
        };
    }

    /** @param bytes of noise, which takes twice as many characters and cannot be compressed much */
    private void append(Topic topic, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(topic.value().hashCode()).nextBytes(noise);
        transaction.executeWithoutResult(status -> events.append(
                HAPPENED, topic, null, Map.of("noise", HexFormat.of().formatHex(noise))));
    }

    /** Another service's log that has no time for the first question. */
    private static final class BusyAtFirst implements AutoCloseable {

        private final AtomicInteger questions = new AtomicInteger();
        private final HttpServer server;

        private BusyAtFirst(CountDownLatch answered) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/events", exchange -> {
                if (questions.getAndIncrement() == 0) {
                    exchange.getResponseHeaders().set("Retry-After", "2");
                    exchange.sendResponseHeaders(503, -1);
                } else {
                    byte[] page =
                            "{\"items\": [], \"next\": \"\", \"caughtUp\": true}".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                }
                exchange.close();
                answered.countDown();
            });
            server.start();
        }

        private String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
