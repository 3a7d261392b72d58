package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tools.dashboard.testing.Eventually.eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.database.DatabaseAddress;
import tools.dashboard.platform.database.DatabaseProperties;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.platform.database.Reader;

/** On a schema of its own, whose months it makes and drops. */
@NotesTest
@Import(PruningTests.NoReaders.class)
@TestPropertySource(properties = {"platform.database.schema=pruned", "platform.log.retention=18250d"})
class PruningTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration STALL = Duration.ofMinutes(2);

    private final EventLog events;
    private final LocalLog log;
    private final EventCursors cursors;
    private final LogPartitions partitions;
    private final Supplier<LogReaders> freshReaders;
    private final TransactionTemplate transaction;
    private final OldMonths months;
    private final Topic topic = Topic.of("note", UUID.randomUUID());
    private Position inOctober = Position.START;
    private Position inNovember = Position.START;

    @Autowired
    PruningTests(
            EventLog events,
            LocalLog log,
            EventCursors cursors,
            LogPartitions partitions,
            DataSource dataSource,
            @Reader DataSource reader,
            PlatformTransactionManager transactions,
            DatabaseAddress database,
            DatabaseProperties properties) {
        this.events = events;
        this.log = log;
        this.cursors = cursors;
        this.partitions = partitions;
        this.freshReaders = () -> new LogReaders(dataSource, reader, transactions);
        this.transaction = new TransactionTemplate(transactions);
        this.months = new OldMonths(database, properties);
    }

    @BeforeEach
    void eventsOfTwoOldMonths() {
        months.run("truncate %1$s.events, %1$s.event_cursors, %1$s.event_readers");
        months.makeRoom();
        months.make(10);
        months.make(11);
        inOctober = months.write(10, 5, topic);
        inNovember = months.write(11, 6, topic);
    }

    @AfterEach
    void noOldMonths() {
        months.run("truncate %1$s.events, %1$s.event_cursors, %1$s.event_readers");
        partitions.prune(DAY);
    }

    @Test
    void aMonthGoesOnceEveryCursorHasPassedIt() {
        asSystem(() -> {
            cursors.register("quick", "");
            cursors.register("slow", "");
            cursors.move("quick", Position.START, inNovember);

            assertThat(partitions.prune(DAY)).isEmpty();
            cursors.move("slow", Position.START, inOctober);
            assertThat(partitions.prune(DAY)).containsExactly("events_201910");
            assertThat(log.after(Position.START, 10))
                    .extracting(LoggedEvent::position)
                    .containsExactly(inNovember);
            cursors.move("slow", inOctober, inNovember);
            assertThat(partitions.prune(DAY)).containsExactly("events_201911");
        });
    }

    @Test
    void aMonthThatAReaderInAnotherServiceHasNotPassedStays() {
        asSystem(() -> {
            freshReaders.get().asks("elsewhere:reader", inOctober);
            assertThat(partitions.prune(DAY)).containsExactly("events_201910");

            freshReaders.get().asks("elsewhere:reader", inNovember);
            assertThat(partitions.prune(DAY)).containsExactly("events_201911");
        });
    }

    @Test
    void aReaderThatIsForgottenHoldsNothing() {
        asSystem(() -> {
            freshReaders.get().asks("elsewhere:reader", Position.START);
            assertThat(partitions.prune(DAY)).isEmpty();

            assertThat(freshReaders.get().forget("elsewhere:reader")).isTrue();
            assertThat(partitions.prune(DAY)).hasSize(2);
        });
    }

    @Test
    void aCursorInAnotherServicesLogHoldsNothingHere() {
        asSystem(() -> {
            cursors.register("people", "auth");

            assertThat(partitions.prune(DAY)).hasSize(2);
        });
    }

    @Test
    void whatIsYoungerThanTheRetentionStays() {
        asSystem(() -> assertThat(partitions.prune(Duration.ofDays(50 * 365))).isEmpty());
    }

    @Test
    void theMonthsAheadAreMadeOnce() {
        months.run("drop table %1$s.events_" + lastMonth());
        months.run("delete from %1$s.event_partitions where to_at = (select max(to_at) from %1$s.event_partitions)");

        assertThat(partitions.makeAhead()).isEqualTo(1);
        assertThat(partitions.makeAhead()).isZero();
    }

    @Test
    void aTopicsNumbersGoOnWhereItsEventsAreGone() {
        var other = Topic.of("note", UUID.randomUUID());
        write(other);
        months.run("truncate %1$s.events");

        assertThat(log.head(other)).isEqualTo(1);
        write(other);
        assertThat(log.ofTopic(other, 0, 10)).extracting(LoggedEvent::seq).containsExactly(2L);
    }

    @Test
    void aCursorThatStandsStillIsAnAlarmUntilItMoves() {
        asSystem(() -> {
            cursors.register("standing", "");
            var anHourOn = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
            var upkeep = new LogUpkeep(
                    partitions,
                    freshReaders.get(),
                    new LogProperties(Duration.ofDays(90), STALL),
                    anHourOn,
                    new SimpleMeterRegistry());

            upkeep.look();
            assertThatThrownBy(upkeep::check).hasMessageContaining("standing");
            assertThat(upkeep.states()).extracting(ReaderState::stalled).containsExactly(true);

            cursors.move("standing", Position.START, inNovember);
            upkeep.look();
            upkeep.check();
        });
    }

    @Test
    void aReaderThatHasReadEverythingMayRestForAsLongAsNothingHappens() {
        asSystem(() -> {
            cursors.register("resting", "");
            cursors.move("resting", Position.START, inNovember);
            var anHourOn = Clock.systemUTC().instant().plus(Duration.ofHours(1));

            assertThat(freshReaders.get().all(STALL, anHourOn))
                    .singleElement()
                    .satisfies(reader -> assertThat(reader.waitingSince()).isNull());
            write(topic());
            eventually(() -> assertThat(freshReaders.get().all(STALL, anHourOn))
                    .extracting(ReaderState::stalled)
                    .containsExactly(true));
        });
    }

    /** Nobody but the tests moves a cursor here: a reader of the platform's own would come and go between two lines. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NoReaders {

        @Bean
        Consumers eventConsumers(ConsumerLoops loops, ConsumerLocks locks) {
            return new Consumers(List.of(), loops, locks);
        }
    }

    private static Topic topic() {
        return Topic.of("note", UUID.randomUUID());
    }

    private String lastMonth() {
        var last = LocalDate.now(ZoneOffset.UTC).plusDays(62);
        return "%d%02d".formatted(last.getYear(), last.getMonthValue());
    }

    private void write(Topic on) {
        transaction.executeWithoutResult(
                status -> events.append(EventType.of("note.written", 1), on, null, Map.of("noteId", on.id())));
    }

    private static void asSystem(Runnable action) {
        CurrentActor.run(Actor.system("tests"), action);
    }
}
