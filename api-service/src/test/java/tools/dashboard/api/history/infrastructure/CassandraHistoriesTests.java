package tools.dashboard.api.history.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tools.dashboard.testing.Eventually.started;

import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.dashboard.api.cassandra.Cassandra;
import tools.dashboard.api.history.domain.Histories.Reading;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.api.history.domain.Subject;
import tools.dashboard.api.testing.ApiTest;

@ApiTest
class CassandraHistoriesTests {

    private static final int SLICE = 10;
    private static final Instant MONTH = Instant.parse("2026-11-01T00:00:00Z");

    private final Cassandra cassandra;
    private final CassandraHistories histories;
    private final Subject subject = Subject.workspace(UUID.randomUUID());

    CassandraHistoriesTests(Cassandra cassandra) {
        this.cassandra = cassandra;
        this.histories = new CassandraHistories(cassandra, SLICE);
    }

    @BeforeEach
    void reached() {
        started(() -> assertThatNoException().isThrownBy(cassandra::session));
    }

    @Test
    void noPartitionGrowsOverItsBoundAndTheHistoryIsWhole() {
        var entries = entries(0, 95);

        inBatchesOf(7, entries);

        assertThat(all(subject, 13)).isEqualTo(entries.reversed());
        assertThat(largestPartition()).isLessThanOrEqualTo(SLICE);
    }

    @Test
    void aSliceIsBegunInTheMiddleOfABatch() {
        var entries = entries(0, 35);

        inBatchesOf(35, entries);

        assertThat(all(subject, 50)).isEqualTo(entries.reversed());
        assertThat(largestPartition()).isLessThanOrEqualTo(SLICE);
    }

    @Test
    void whatIsToldAgainIsThereOnce() {
        var entries = entries(0, 47);
        inBatchesOf(7, entries);

        inBatchesOf(11, entries);
        new CassandraHistories(cassandra, SLICE).add(batch(entries.subList(20, 47)));

        assertThat(all(subject, 100)).isEqualTo(entries.reversed());
    }

    @Test
    void whatIsToldAgainFromTheStartIsThereOnceThoughTheStoreWasEmptied() {
        var entries = entries(0, 25);
        inBatchesOf(25, entries);
        empty();

        histories.readAnew();
        inBatchesOf(4, entries);

        assertThat(all(subject, 100)).isEqualTo(entries.reversed());
    }

    @Test
    void anotherNodeGoesOnWhereOneStopped() {
        var entries = entries(0, 40);
        inBatchesOf(9, entries.subList(0, 24));

        var other = new CassandraHistories(cassandra, SLICE);
        other.add(batch(entries.subList(24, 40)));

        assertThat(all(subject, 100)).isEqualTo(entries.reversed());
        assertThat(largestPartition()).isLessThanOrEqualTo(SLICE);
    }

    @Test
    void whatCouldNotBeWrittenIsToldAgainAndThereOnce() {
        var entries = entries(0, 40);
        inBatchesOf(8, entries.subList(0, 8));
        String slices =
                "history_slices (subject text, month int, since timestamp, primary key ((subject, month), since))"
                        + " with clustering order by (since desc)";
        define("drop table history_slices");
        try {
            assertThatThrownBy(() -> histories.add(batch(entries.subList(8, 28))))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            define("create table " + slices);
        }

        inBatchesOf(7, entries.subList(8, 40));

        assertThat(all(subject, 100)).isEqualTo(entries.reversed());
        assertThat(largestPartition()).isLessThanOrEqualTo(SLICE);
    }

    @Test
    void anEntryFromBeforeItsEventWasOneTextIsReadAsItWas() {
        var entry = entries(0, 1).getFirst();
        inBatchesOf(1, List.of(entry));
        cassandra
                .session()
                .execute(
                        "update history_entries set event = null, type = ?, version = ?, topic = ?, seq = ?, actor_kind = ?,"
                                + " actor_id = ?, data = ? where subject = ? and month = 202611 and at = ? and event_id = ?",
                        entry.type(),
                        entry.version(),
                        entry.topic(),
                        entry.seq(),
                        entry.actorKind(),
                        entry.actorId(),
                        entry.data(),
                        subject.value(),
                        entry.at(),
                        entry.id());

        assertThat(all(subject, 10)).containsExactly(entry);
    }

    @Test
    void whatHappenedEarlierAndIsToldLateStandsInItsPlace() {
        var entries = entries(0, 30);
        var late = new ArrayList<>(entries);
        var told = late.remove(12);
        inBatchesOf(5, late);

        histories.add(batch(List.of(told)));

        assertThat(all(subject, 100)).isEqualTo(entries.reversed());
    }

    private List<HistoryEntry> entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new HistoryEntry(
                        new UUID(n, subject.value().hashCode()),
                        "note.written",
                        1,
                        "note:1",
                        n + 1,
                        "user",
                        "somebody",
                        null,
                        null,
                        MONTH.plusSeconds(n),
                        "{\"n\":%d}".formatted(n)))
                .toList();
    }

    private void inBatchesOf(int size, List<HistoryEntry> entries) {
        for (int from = 0; from < entries.size(); from += size) {
            histories.add(batch(entries.subList(from, Math.min(from + size, entries.size()))));
        }
    }

    private Map<HistoryEntry, Set<Subject>> batch(List<HistoryEntry> entries) {
        var batch = new HashMap<HistoryEntry, Set<Subject>>();
        entries.forEach(entry -> batch.put(entry, Set.of(subject)));
        return batch;
    }

    /** Page by page. */
    private List<HistoryEntry> all(Subject of, int limit) {
        var found = new ArrayList<HistoryEntry>();
        @Nullable Moment before = null;
        while (histories.newest(of, before, limit) instanceof Reading.Entries(var entries, boolean more)) {
            found.addAll(entries);
            if (!more) {
                return found;
            }
            before = entries.getLast().moment();
        }
        throw new AssertionError("Cassandra does not answer");
    }

    private long largestPartition() {
        var session = cassandra.session();
        long largest = session.execute(
                        "select count(*) from history_entries where subject = ? and month = 202611", subject.value())
                .all()
                .getFirst()
                .getLong(0);
        for (var slice : session.execute(
                "select since from history_slices where subject = ? and month = 202611", subject.value())) {
            long count = session.execute(
                            "select count(*) from history_sliced_entries where subject = ? and month = 202611 and since = ?",
                            subject.value(),
                            slice.getInstant("since"))
                    .all()
                    .getFirst()
                    .getLong(0);
            largest = Math.max(largest, count);
        }
        return largest;
    }

    private void empty() {
        var session = cassandra.session();
        for (var slice : session.execute(
                "select since from history_slices where subject = ? and month = 202611", subject.value())) {
            session.execute(
                    "delete from history_sliced_entries where subject = ? and month = 202611 and since = ?",
                    subject.value(),
                    slice.getInstant("since"));
        }
        for (String table : List.of("history_slices", "history_entries")) {
            session.execute("delete from " + table + " where subject = ? and month = 202611", subject.value());
        }
        session.execute("delete from history_months where subject = ?", subject.value());
    }

    /** Takes longer than any statement of the service may. */
    private void define(String table) {
        cassandra.session().execute(SimpleStatement.newInstance(table).setTimeout(Duration.ofSeconds(30)));
    }
}
