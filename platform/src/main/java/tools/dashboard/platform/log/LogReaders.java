package tools.dashboard.platform.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;

/** All that read this service's log: its own consumers by their cursors, and others by what they asked for last. */
final class LogReaders {

    /** More would be somebody who makes up names. */
    private static final int MOST = 200;

    /** A reader that asks a hundred times a second need not be written down as often. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private static final String POSITIONS = """
            select consumer as reader, xid::text as xid, seq, id, moved_at from event_cursors where source = ''
            union all select reader, xid::text, seq, id, moved_at from event_readers
            order by reader
            """;

    private static final String WAITING = """
            select logged_at from events
            where (xid, seq, id) > (?::xid8, ?, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, seq, id limit 1
            """;

    private final JdbcClient jdbc;
    private final JdbcClient log;
    private final TransactionTemplate transaction;
    private final Map<String, Noted> noted = new ConcurrentHashMap<>();

    LogReaders(DataSource dataSource, DataSource reader, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.log = JdbcClient.create(reader);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Notes that a reader has taken everything up to a position; a position before the last one means that it reads
     * again.
     *
     * @param reader {@code service:consumer}
     */
    void asks(String reader, Position position) {
        long now = System.nanoTime();
        Noted before = noted.get(reader);
        if (before != null && !before.isDue(position, now)) {
            return;
        }
        if (before == null && noted.size() >= MOST) {
            return;
        }
        noted.put(reader, new Noted(position, now));
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into event_readers as r (reader, xid, seq, id) values (:reader, :xid::xid8, :seq, :id)
                        on conflict (reader) do update set xid = excluded.xid, seq = excluded.seq, id = excluded.id,
                            asked_at = now(),
                            moved_at = case when (r.xid, r.seq, r.id) = (excluded.xid, excluded.seq, excluded.id)
                                then r.moved_at else now() end
                        """)
                .param("reader", reader)
                .param("xid", String.valueOf(position.xid()))
                .param("seq", position.seq())
                .param("id", position.id())
                .update());
    }

    /** Forgets a reader that will not come again, so that nothing is kept for it; false when there is none. */
    boolean forget(String reader) {
        noted.remove(reader);
        return transaction.execute(status -> jdbc.sql("delete from event_readers where reader = ?")
                                .param(reader)
                                .update()
                        + jdbc.sql("delete from event_cursors where consumer = ? and source = ''")
                                .param(reader)
                                .update())
                > 0;
    }

    /** By name. */
    List<ReaderState> all(Duration stall, Instant now) {
        List<Cursor> cursors = Objects.requireNonNull(CurrentActor.call(
                Actor.system("log"),
                () -> transaction.execute(
                        status -> jdbc.sql(POSITIONS).query(LogReaders::cursor).list())));
        return cursors.stream().map(cursor -> state(cursor, stall, now)).toList();
    }

    private ReaderState state(Cursor cursor, Duration stall, Instant now) {
        Instant waiting = waitingBehind(cursor.position());
        Instant limit = now.minus(stall);
        boolean stalled =
                waiting != null && waiting.isBefore(limit) && cursor.movedAt().isBefore(limit);
        return new ReaderState(cursor.reader(), cursor.movedAt(), waiting, stalled);
    }

    private @Nullable Instant waitingBehind(Position position) {
        return log.sql(WAITING)
                .params(String.valueOf(position.xid()), position.seq(), position.id())
                .query((row, number) ->
                        row.getObject("logged_at", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    private static Cursor cursor(ResultSet row, int number) throws SQLException {
        return new Cursor(
                row.getString("reader"),
                new Position(Long.parseLong(row.getString("xid")), row.getLong("seq"), row.getObject("id", UUID.class)),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }

    private record Cursor(String reader, Position position, Instant movedAt) {}

    private record Noted(Position position, long at) {

        boolean isDue(Position asked, long now) {
            Duration pause = asked.equals(position) ? AGAIN : BETWEEN;
            return now - at >= pause.toNanos();
        }
    }
}
