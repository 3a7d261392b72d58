package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.dashboard.api.cassandra.Cassandra;
import tools.dashboard.api.cassandra.CassandraUnavailable;
import tools.dashboard.api.history.domain.Histories;
import tools.dashboard.api.history.domain.Histories.Reading.CatchingUp;
import tools.dashboard.api.history.domain.Histories.Reading.Entries;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.api.history.domain.Subject;

/** A partition a subject and month; a second table names the months that are not empty. */
@Component
class CassandraHistories implements Histories {

    private static final Logger LOG = LoggerFactory.getLogger(CassandraHistories.class);

    /** How many writes may be under way together. */
    private static final int AT_ONCE = 128;

    /** How many months one page may look into; a quiet subject's page is then shorter than asked for. */
    private static final int MONTHS = 12;

    private final Cassandra cassandra;
    private volatile @Nullable HistoryStatements prepared;

    CassandraHistories(Cassandra cassandra) {
        this.cassandra = cassandra;
    }

    @Override
    public void add(Map<HistoryEntry, Set<Subject>> entries) {
        CqlSession session = cassandra.session();
        var statements = statements(session);
        var months = new LinkedHashSet<MonthOfSubject>();
        var writes = new ArrayList<BoundStatement>();
        entries.forEach((entry, subjects) -> {
            for (Subject subject : subjects) {
                if (months.add(new MonthOfSubject(subject, entry.moment().month()))) {
                    writes.add(statements.addMonth(subject, entry));
                }
                writes.add(statements.addEntry(subject, entry));
            }
        });
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            write(session, writes.subList(from, Math.min(from + AT_ONCE, writes.size())));
        }
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
        for (Row month : months.subList(0, Math.min(MONTHS, months.size()))) {
            // One more than asked for shows whether the history goes on.
            int missing = limit + 1 - entries.size();
            session.execute(statements.newest(subject, month.getInt("month"), before, missing))
                    .forEach(row -> entries.add(HistoryStatements.entry(row)));
            if (entries.size() > limit) {
                return new Entries(List.copyOf(entries.subList(0, limit)), true);
            }
        }
        return new Entries(List.copyOf(entries), months.size() > MONTHS);
    }

    private static void write(CqlSession session, List<BoundStatement> writes) {
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

    private record MonthOfSubject(Subject subject, int month) {}
}
