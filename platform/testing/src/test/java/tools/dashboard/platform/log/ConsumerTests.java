package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.platform.database.Reader;

@NotesTest
class ConsumerTests {

    private static final EventType HAPPENED = EventType.of("note.written", 1);

    private final EventLog events;
    private final LocalLog log;
    private final DataSource reader;
    private final EventCursors cursors;
    private final ConsumerLocks here;
    private final ConsumerLocks elsewhere;
    private final TransactionTemplate transaction;
    private final List<Running> started = new CopyOnWriteArrayList<>();
    private final Topic topic = Topic.of("note", UUID.randomUUID());

    @Autowired
    ConsumerTests(
            EventLog events,
            LocalLog log,
            DataSource dataSource,
            @Reader DataSource reader,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.log = log;
        this.reader = reader;
        this.cursors = new EventCursors(dataSource, transactions);
        this.here = new ConsumerLocks(reader, "notes");
        this.elsewhere = new ConsumerLocks(reader, "notes");
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Running running : started) {
            running.stop();
        }
        here.close();
        elsewhere.close();
    }

    @Test
    void aConsumerGetsWhatIsWrittenInItsOrderAndActsAsItself() {
        var seen = new CopyOnWriteArrayList<Long>();
        var actors = new CopyOnWriteArrayList<String>();
        start("follower", batch -> {
            actors.add(CurrentActor.get().id());
            batch.stream().filter(this::ofTopic).map(LoggedEvent::seq).forEach(seen::add);
        });
        append();
        append();
        eventually(() -> assertThat(seen).containsExactly(1L, 2L));
        assertThat(actors).containsOnly("follower");
    }

    @Test
    void whatAConsumerFailsOnComesAgainBeforeAnythingElse() {
        var failures = new AtomicInteger(1);
        var seen = new CopyOnWriteArrayList<Long>();
        append();
        start("fails once", batch -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("a store is away");
            }
            batch.stream().filter(this::ofTopic).map(LoggedEvent::seq).forEach(seen::add);
        });
        append();
        eventually(() -> assertThat(seen).containsExactly(1L, 2L));
    }

    @Test
    void aConsumerGoesOnWhereItStopped() throws InterruptedException {
        var first = new CopyOnWriteArrayList<Long>();
        var running = start("restarted", keep(first));
        append();
        eventually(() -> assertThat(first).containsExactly(1L));
        running.stop();
        append();
        var second = new CopyOnWriteArrayList<Long>();
        start("restarted", keep(second));
        eventually(() -> assertThat(second).containsExactly(2L));
    }

    @Test
    void aConsumerRunsOnOneNodeAndMovesOnWhenThatOneEnds() {
        var taken = new ArrayList<String>();
        assertThat(here.holds("only one", () -> taken.add("here"))).isTrue();
        assertThat(here.holds("only one", () -> taken.add("here"))).isTrue();
        assertThat(elsewhere.holds("only one", () -> taken.add("elsewhere"))).isFalse();
        here.close();
        assertThat(elsewhere.holds("only one", () -> taken.add("elsewhere"))).isTrue();
        assertThat(taken).containsExactly("here", "elsewhere");
    }

    @Test
    void aNodeThatWaitsForItsTurnDoesNotAskForItAtEachCommit() throws InterruptedException {
        var asked = new AtomicInteger();
        assertThat(here.holds("busy", () -> {})).isTrue();
        var wakeUp = new WakeUp();
        try (var waiting = new ConsumerLocks(counting(asked), "notes")) {
            Running running = start("busy", batch -> {}, waiting, wakeUp);
            for (int commit = 0; commit < 200; commit++) {
                append();
                wakeUp.raise();
            }

            eventually(() -> assertThat(asked).hasPositiveValue());
            assertThat(asked).hasValueLessThan(20);
            running.stop();
        }
    }

    @Test
    void aNodeThatFellBehindDoesNotMoveTheCursorBack() {
        var first = new Position(1, 1, UUID.randomUUID());
        var second = new Position(2, 1, UUID.randomUUID());
        CurrentActor.run(Actor.system("overtaken"), () -> {
            assertThat(cursors.move("overtaken", Position.START, first)).isTrue();
            assertThat(cursors.move("overtaken", first, second)).isTrue();
            assertThat(cursors.move("overtaken", Position.START, first)).isFalse();
            assertThat(cursors.of("overtaken")).isEqualTo(second);
        });
    }

    private Consumer<List<LoggedEvent>> keep(List<Long> seen) {
        return batch ->
                batch.stream().filter(this::ofTopic).map(LoggedEvent::seq).forEach(seen::add);
    }

    private boolean ofTopic(LoggedEvent event) {
        return event.topic().equals(topic.value());
    }

    /** Counts how often somebody asks for a lock. */
    private DataSource counting(AtomicInteger asked) {
        return new DelegatingDataSource(reader) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection target = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        ConsumerTests.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                asked.incrementAndGet();
                            }
                            return method.invoke(target, arguments);
                        });
            }
        };
    }

    private Running start(String name, Consumer<List<LoggedEvent>> action) {
        return start(name, action, here, new WakeUp());
    }

    private Running start(String name, Consumer<List<LoggedEvent>> action, ConsumerLocks locks, WakeUp wakeUp) {
        var consumer = new EventConsumer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void consume(List<LoggedEvent> batch) {
                action.accept(batch);
            }
        };
        var loop = new ConsumerLoop(consumer, log, cursors, locks, wakeUp, Duration.ofMillis(20));
        var running = new Running(loop, Thread.ofVirtual().start(loop));
        started.add(running);
        return running;
    }

    private void append() {
        transaction.executeWithoutResult(status -> events.append(HAPPENED, topic, null, Map.of("noteId", topic.id())));
    }

    private record Running(ConsumerLoop loop, Thread thread) {

        void stop() throws InterruptedException {
            loop.stop();
            thread.join();
        }
    }
}
