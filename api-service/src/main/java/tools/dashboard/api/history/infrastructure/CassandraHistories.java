package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BatchableStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.dashboard.api.cassandra.Cassandra;
import tools.dashboard.api.cassandra.CassandraUnavailable;
import tools.dashboard.api.history.domain.Histories;
import tools.dashboard.api.history.domain.Histories.Reading.CatchingUp;
import tools.dashboard.api.history.domain.Histories.Reading.Entries;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.api.history.domain.Subject;

/**
 * A partition a subject and month, and further ones for slices of a month in which much happens; other tables name the
 * months that are not empty, and the slices.
 */
@Component
class CassandraHistories implements Histories {

    private static final Logger LOG = LoggerFactory.getLogger(CassandraHistories.class);

    /** How many entries of a partition are written as one: with 64 KB each still far from what a write may have. */
    private static final int TOGETHER = 50;

    /** How many writes may be under way together. */
    private static final int AT_ONCE = 128;

    /** How many months one page may look into; a quiet subject's page is then shorter than asked for. */
    private static final int MONTHS = 12;

    /** How many entries of a partition: some megabytes. */
    private static final int SLICE = 10_000;

    private final Cassandra cassandra;
    private final KnownSlices slices;

    /** Months and slices whose names may not be written down yet. */
    private final Set<Partition> unnamed = new LinkedHashSet<>();

    private volatile @Nullable HistoryStatements prepared;

    @Autowired
    CassandraHistories(Cassandra cassandra) {
        this(cassandra, SLICE);
    }

    /** @param slice how many entries a partition takes before another is begun */
    CassandraHistories(Cassandra cassandra, int slice) {
        this.cassandra = cassandra;
        this.slices = new KnownSlices(slice);
    }

    /** When it fails, the same entries are to be added again: they find the places that they have got now. */
    @Override
    public synchronized void add(Map<HistoryEntry, Set<Subject>> entries) {
        CqlSession session = cassandra.session();
        var statements = statements(session);
        slices.learn(session, statements.slices(), monthsOf(entries))
                .forEach(month -> unnamed.add(new Partition(month, Optional.empty())));
        var partitions = new LinkedHashMap<Partition, List<BoundStatement>>();
        inOrderOfTime(entries.keySet())
                .forEach(entry -> entries.getOrDefault(entry, Set.of()).forEach(subject -> {
                    var month = MonthOfSubject.of(subject, entry);
                    var place = slices.place(month, entry.at());
                    var partition = new Partition(month, place.since());
                    if (place.fresh()) {
                        unnamed.add(partition);
                    }
                    partitions
                            .computeIfAbsent(partition, none -> new ArrayList<>())
                            .add(statements.addEntry(month, place.since(), entry));
                }));
        // A slice must be known before anything is in it, else a restart would put the same entry elsewhere.
        writeAll(
                session,
                unnamed.stream().map(partition -> name(statements, partition)).toList());
        unnamed.clear();
        writeAll(session, batches(partitions.values()));
    }

    private static BoundStatement name(HistoryStatements statements, Partition partition) {
        return partition
                .since()
                .map(since -> statements.slices().begin(partition.month(), since))
                .orElseGet(() -> statements.addMonth(partition.month()));
    }

    private static Set<MonthOfSubject> monthsOf(Map<HistoryEntry, Set<Subject>> entries) {
        var months = new LinkedHashSet<MonthOfSubject>();
        entries.forEach(
                (entry, subjects) -> subjects.forEach(subject -> months.add(MonthOfSubject.of(subject, entry))));
        return months;
    }

    /** So that a slice that fills up is followed by another at once. */
    private static Stream<HistoryEntry> inOrderOfTime(Set<HistoryEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(HistoryEntry::at));
    }

    /** What goes into one partition goes there together, which costs Cassandra little more than a single write. */
    private static List<Statement<?>> batches(Collection<List<BoundStatement>> partitions) {
        var batches = new ArrayList<Statement<?>>();
        for (List<BoundStatement> writes : partitions) {
            for (int from = 0; from < writes.size(); from += TOGETHER) {
                var part = writes.subList(from, Math.min(from + TOGETHER, writes.size()));
                batches.add(
                        part.size() == 1
                                ? part.getFirst()
                                : BatchStatement.newInstance(
                                        BatchType.UNLOGGED, List.<BatchableStatement<?>>copyOf(part)));
            }
        }
        return batches;
    }

    @Override
    public synchronized void readAnew() {
        slices.forget();
        unnamed.clear();
    }

    @Override
    public Reading newest(Subject subject, @Nullable Moment before, int limit) {
        try {
            return read(cassandra.session(), subject, before, limit);
        } catch (CassandraUnavailable | DriverException away) {
            LOG.warn("Cassandra does not answer as it should: {}", away.getMessage());
            return new CatchingUp();
        }
    }

    private Entries read(CqlSession session, Subject subject, @Nullable Moment before, int limit) {
        var statements = statements(session);
        var months =
                session.execute(statements.months(subject, before, MONTHS + 1)).all();
        var entries = new ArrayList<HistoryEntry>();
        for (Row row : months.subList(0, Math.min(MONTHS, months.size()))) {
            var month = new MonthOfSubject(subject, row.getInt("month"));
            for (Optional<Instant> since : slicesOf(session, statements, month, before)) {
                // One more than asked for shows whether the history goes on.
                int missing = limit + 1 - entries.size();
                session.execute(statements.newest(month, since, before, missing))
                        .forEach(found -> entries.add(EntryRow.entry(found)));
                if (entries.size() > limit) {
                    return new Entries(List.copyOf(entries.subList(0, limit)), true);
                }
            }
        }
        return new Entries(List.copyOf(entries), months.size() > MONTHS);
    }

    /** Newest first; all but the first are full, so that a page rarely looks into more than two. */
    private static List<Optional<Instant>> slicesOf(
            CqlSession session, HistoryStatements statements, MonthOfSubject month, @Nullable Moment before) {
        var found = new ArrayList<Optional<Instant>>();
        SliceStatements.instants(session.execute(statements.slices().beginnings(month, before)), "since")
                .forEach(since -> found.add(Optional.of(since)));
        found.add(Optional.empty());
        return found;
    }

    private static void writeAll(CqlSession session, List<? extends Statement<?>> writes) {
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            write(session, writes.subList(from, Math.min(from + AT_ONCE, writes.size())));
        }
    }

    private static void write(CqlSession session, List<? extends Statement<?>> writes) {
        List<CompletionStage<AsyncResultSet>> underWay = new ArrayList<>();
        writes.forEach(statement -> underWay.add(session.executeAsync(statement)));
        underWay.forEach(write -> write.toCompletableFuture().join());
    }

    private HistoryStatements statements(CqlSession session) {
        HistoryStatements known = prepared;
        if (known == null || !known.belongTo(session)) {
            known = new HistoryStatements(session);
            prepared = known;
        }
        return known;
    }

    private record Partition(MonthOfSubject month, Optional<Instant> since) {}
}
