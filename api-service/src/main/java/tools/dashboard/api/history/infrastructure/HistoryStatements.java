package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.api.history.domain.Subject;

/** The prepared statements of a session. */
final class HistoryStatements {

    private final CqlSession session;
    private final SliceStatements slices;
    private final PreparedStatement addMonth;
    private final PreparedStatement months;
    private final PreparedStatement monthsUpTo;
    private final PreparedStatement addToFirst;
    private final PreparedStatement newestOfFirst;
    private final PreparedStatement newestOfFirstBefore;
    private final PreparedStatement addToLater;
    private final PreparedStatement newestOfLater;
    private final PreparedStatement newestOfLaterBefore;

    HistoryStatements(CqlSession session) {
        this.session = session;
        slices = new SliceStatements(session);
        addMonth = session.prepare("insert into history_months (subject, month) values (?, ?)");
        months = session.prepare("select month from history_months where subject = ? limit ?");
        monthsUpTo = session.prepare("select month from history_months where subject = ? and month <= ? limit ?");
        addToFirst = session.prepare(
                "insert into history_entries (subject, month, " + EntryRow.COLUMNS + ") values (?, ?, ?, ?, ?)");
        addToLater = session.prepare("insert into history_sliced_entries (subject, month, since, " + EntryRow.COLUMNS
                + ") values (?, ?, ?, ?, ?, ?)");
        String first = "select " + EntryRow.READ_COLUMNS + " from history_entries where subject = ? and month = ?";
        newestOfFirst = session.prepare(first + " limit ?");
        newestOfFirstBefore = session.prepare(first + " and (at, event_id) < (?, ?) limit ?");
        String later = "select " + EntryRow.READ_COLUMNS
                + " from history_sliced_entries where subject = ? and month = ? and since = ?";
        newestOfLater = session.prepare(later + " limit ?");
        newestOfLaterBefore = session.prepare(later + " and (at, event_id) < (?, ?) limit ?");
    }

    boolean belongTo(CqlSession other) {
        return session == other;
    }

    SliceStatements slices() {
        return slices;
    }

    BoundStatement addMonth(MonthOfSubject month) {
        return addMonth.bind(month.subject().value(), month.month());
    }

    BoundStatement addEntry(MonthOfSubject month, Optional<Instant> since, HistoryEntry entry) {
        return since.map(begun -> addToLater.boundStatementBuilder().setInstant("since", begun))
                .orElseGet(addToFirst::boundStatementBuilder)
                .setString("subject", month.subject().value())
                .setInt("month", month.month())
                .setInstant("at", entry.at())
                .setUuid("event_id", entry.id())
                .setString("event", EntryRow.event(entry))
                .build();
    }

    BoundStatement months(Subject subject, @Nullable Moment before, int limit) {
        return before == null
                ? months.bind(subject.value(), limit)
                : monthsUpTo.bind(subject.value(), before.month(), limit);
    }

    BoundStatement newest(MonthOfSubject month, Optional<Instant> since, @Nullable Moment before, int limit) {
        String subject = month.subject().value();
        if (before == null || before.month() != month.month()) {
            return since.map(begun -> newestOfLater.bind(subject, month.month(), begun, limit))
                    .orElseGet(() -> newestOfFirst.bind(subject, month.month(), limit));
        }
        return since.map(begun ->
                        newestOfLaterBefore.bind(subject, month.month(), begun, before.at(), before.eventId(), limit))
                .orElseGet(
                        () -> newestOfFirstBefore.bind(subject, month.month(), before.at(), before.eventId(), limit));
    }
}
