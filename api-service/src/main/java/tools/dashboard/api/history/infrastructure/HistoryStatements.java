package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.api.history.domain.Subject;

/** The prepared statements of a session, and how rows and entries become each other. */
final class HistoryStatements {

    private final CqlSession session;
    private final PreparedStatement addEntry;
    private final PreparedStatement addMonth;
    private final PreparedStatement months;
    private final PreparedStatement monthsUpTo;
    private final PreparedStatement newest;
    private final PreparedStatement newestBefore;

    HistoryStatements(CqlSession session) {
        this.session = session;
        addEntry = session.prepare("""
                insert into history_entries (subject, month, at, event_id, type, version, topic, seq,
                    actor_kind, actor_id, on_behalf_of, trace_id, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        addMonth = session.prepare("insert into history_months (subject, month) values (?, ?)");
        months = session.prepare("select month from history_months where subject = ? limit ?");
        monthsUpTo = session.prepare("select month from history_months where subject = ? and month <= ? limit ?");
        newest = session.prepare("select * from history_entries where subject = ? and month = ? limit ?");
        newestBefore = session.prepare("""
                select * from history_entries
                where subject = ? and month = ? and (at, event_id) < (?, ?) limit ?""");
    }

    boolean belongTo(CqlSession other) {
        return session == other;
    }

    BoundStatement addMonth(Subject subject, HistoryEntry entry) {
        return addMonth.bind(subject.value(), entry.moment().month());
    }

    /** Absent values are left unset, which writes no tombstones. */
    BoundStatement addEntry(Subject subject, HistoryEntry entry) {
        var bound = addEntry.boundStatementBuilder()
                .setString("subject", subject.value())
                .setInt("month", entry.moment().month())
                .setInstant("at", entry.at())
                .setUuid("event_id", entry.id())
                .setString("type", entry.type())
                .setInt("version", entry.version())
                .setString("topic", entry.topic())
                .setLong("seq", entry.seq())
                .setString("actor_kind", entry.actorKind())
                .setString("actor_id", entry.actorId())
                .setString("data", entry.data());
        if (entry.onBehalfOf() != null) {
            bound = bound.setString("on_behalf_of", entry.onBehalfOf());
        }
        if (entry.traceId() != null) {
            bound = bound.setString("trace_id", entry.traceId());
        }
        return bound.build();
    }

    BoundStatement months(Subject subject, @Nullable Moment before, int limit) {
        return before == null
                ? months.bind(subject.value(), limit)
                : monthsUpTo.bind(subject.value(), before.month(), limit);
    }

    BoundStatement newest(Subject subject, int month, @Nullable Moment before, int limit) {
        return before == null || before.month() != month
                ? newest.bind(subject.value(), month, limit)
                : newestBefore.bind(subject.value(), month, before.at(), before.eventId(), limit);
    }

    static HistoryEntry entry(Row row) {
        return new HistoryEntry(
                Objects.requireNonNull(row.get("event_id", UUID.class)),
                text(row, "type"),
                row.getInt("version"),
                text(row, "topic"),
                row.getLong("seq"),
                text(row, "actor_kind"),
                text(row, "actor_id"),
                row.getString("on_behalf_of"),
                row.getString("trace_id"),
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "data"));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
