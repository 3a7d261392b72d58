package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;

/** The prepared statements about slices: which there are, and how full the last one is. */
final class SliceStatements {

    private final PreparedStatement begin;
    private final PreparedStatement beginnings;
    private final PreparedStatement beginningsUpTo;
    private final PreparedStatement timesOfFirst;
    private final PreparedStatement timesOfLater;

    SliceStatements(CqlSession session) {
        begin = session.prepare("insert into history_slices (subject, month, since) values (?, ?, ?)");
        beginnings = session.prepare("select since from history_slices where subject = ? and month = ?");
        beginningsUpTo =
                session.prepare("select since from history_slices where subject = ? and month = ? and since <= ?");
        timesOfFirst = session.prepare("select at from history_entries where subject = ? and month = ? limit ?");
        timesOfLater = session.prepare(
                "select at from history_sliced_entries where subject = ? and month = ? and since = ? limit ?");
    }

    BoundStatement begin(MonthOfSubject month, Instant since) {
        return begin.bind(month.subject().value(), month.month(), since);
    }

    /** Newest first. */
    BoundStatement beginnings(MonthOfSubject month, @Nullable Moment before) {
        return before == null || before.month() != month.month()
                ? beginnings.bind(month.subject().value(), month.month())
                : beginningsUpTo.bind(month.subject().value(), month.month(), before.at());
    }

    /** When the entries of a slice happened, newest first, up to the limit. */
    BoundStatement times(MonthOfSubject month, Optional<Instant> since, int limit) {
        return since.map(begun -> timesOfLater.bind(month.subject().value(), month.month(), begun, limit))
                .orElseGet(() -> timesOfFirst.bind(month.subject().value(), month.month(), limit));
    }

    static List<Instant> instants(Iterable<Row> rows, String column) {
        var instants = new ArrayList<Instant>();
        rows.forEach(row -> instants.add(Objects.requireNonNull(row.get(column, Instant.class))));
        return List.copyOf(instants);
    }
}
