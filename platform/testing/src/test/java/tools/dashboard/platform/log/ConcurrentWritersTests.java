package tools.dashboard.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.database.NotesTest;
import tools.dashboard.platform.database.Reader;

/** The proof of the log: fifty writers, some of which roll back and some of which take long, and readers beside them. */
@NotesTest
class ConcurrentWritersTests {

    private static final Logger log = LoggerFactory.getLogger(ConcurrentWritersTests.class);
    private static final EventType HAPPENED = EventType.of("note.written", 1);
    private static final int WRITERS = 50;
    private static final int TRANSACTIONS = 40;
    private static final int TOPICS = 12;

    private final EventLog events;
    private final LocalLog local;
    private final DataSource reader;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    ConcurrentWritersTests(
            EventLog events,
            LocalLog local,
            @Reader DataSource reader,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.local = local;
        this.reader = reader;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void nothingIsSkippedNothingComesTwiceAndEachTopicKeepsItsOrder() throws Exception {
        var topics = IntStream.range(0, TOPICS)
                .mapToObj(i -> Topic.of("note", UUID.randomUUID()))
                .toList();
        var committed = ConcurrentHashMap.<UUID>newKeySet();
        var start = new LogReading(local, 500).toTheEnd(Position.START);
        var writing = new AtomicBoolean(true);
        var naive = new NaiveCursor(reader);
        naive.toTheEnd();
        var naivelyRead = new HashSet<UUID>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fast = threads.submit(() -> follow(start, 500, writing));
            var small = threads.submit(() -> follow(start, 7, writing));
            var byId = threads.submit(() -> {
                while (writing.get()) {
                    naivelyRead.addAll(naive.toTheEnd());
                }
                return naivelyRead.addAll(naive.toTheEnd());
            });
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new SplittableRandom(i);
                writers.add(threads.submit(() -> write(topics, random, committed)));
            }
            try {
                for (var writer : writers) {
                    writer.get();
                }
            } finally {
                writing.set(false);
            }
            byId.get();
            for (var read : List.of(fast.get(), small.get())) {
                assertThat(read).extracting(LoggedEvent::id).doesNotHaveDuplicates();
                assertThat(read).extracting(LoggedEvent::id).containsExactlyInAnyOrderElementsOf(committed);
                topics.forEach(topic -> assertGapFree(topic, read));
            }
        }
        log.info("{} events; a cursor by id read {} of them", committed.size(), naivelyRead.size());
    }

    private List<LoggedEvent> follow(Position start, int batch, AtomicBoolean writing) {
        var reading = new LogReading(local, batch);
        Position position = start;
        while (writing.get() || !settled()) {
            position = reading.toTheEnd(position);
        }
        reading.toTheEnd(position);
        return reading.read();
    }

    /** Any transaction on the server, one of autovacuum's too, holds the readers back until it ends. */
    private boolean settled() {
        return JdbcClient.create(reader)
                .sql("select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) from events")
                .query(Boolean.class)
                .single();
    }

    private void write(List<Topic> topics, SplittableRandom random, Set<UUID> committed) {
        for (int n = 0; n < TRANSACTIONS; n++) {
            var written = new ConcurrentLinkedQueue<UUID>();
            boolean rollsBack = random.nextInt(5) == 0;
            boolean takesLong = random.nextInt(20) == 0;
            transaction.executeWithoutResult(status -> {
                append(topics, random, written);
                if (takesLong) {
                    // Its number is given out now, and its events are written a good while later.
                    jdbc.sql("select pg_current_xact_id()::text, pg_sleep(0.3)")
                            .query()
                            .listOfRows();
                }
                append(topics, random, written);
                if (rollsBack) {
                    status.setRollbackOnly();
                }
            });
            if (!rollsBack) {
                committed.addAll(written);
            }
        }
    }

    private void append(List<Topic> topics, RandomGenerator random, ConcurrentLinkedQueue<UUID> written) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            var topic = topics.get(random.nextInt(topics.size()));
            written.add(events.append(HAPPENED, topic, null, Map.of("noteId", topic.id())));
        }
    }

    private static void assertGapFree(Topic topic, List<LoggedEvent> read) {
        var numbers = read.stream()
                .filter(event -> event.topic().equals(topic.value()))
                .map(LoggedEvent::seq)
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
