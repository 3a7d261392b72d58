package tools.dashboard.platform.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.log.RecentEvents.Read;
import tools.jackson.databind.json.JsonMapper;

/** The log of this service's schema, read as the reader role. */
final class LocalLog implements EventSource {

    /** Of the data of one page, as Postgres stores it; the first event always fits. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Below the oldest running transaction nothing can appear any more. Ordered by the column, a number: its text would
     * put 1000 before 999.
     */
    private static final String SETTLED = bounded(
            "(xid, seq, id) > (?::xid8, ?, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())", "xid, seq, id");

    private static final String OF_TOPIC = bounded("topic = ? and seq > ?", "seq");

    private static final String HEAD = "select coalesce((select seq from event_topics where topic = ?), 0)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecentEvents recent = new RecentEvents();

    LocalLog(DataSource reader, JsonMapper json) {
        this.jdbc = JdbcClient.create(reader);
        this.json = json;
    }

    @Override
    public List<LoggedEvent> after(Position position, int limit) {
        List<LoggedEvent> known = recent.after(position, limit);
        if (!known.isEmpty()) {
            return known;
        }
        List<Read> found = jdbc.sql(SETTLED)
                .params(String.valueOf(position.xid()), position.seq(), position.id(), limit)
                .query(this::read)
                .list();
        recent.add(position, found);
        return found.stream().map(Read::event).toList();
    }

    /** By topic no event is held back: its numbers are given out under its lock, in the order of the commits. */
    List<LoggedEvent> ofTopic(Topic topic, long afterSeq, int limit) {
        return jdbc.sql(OF_TOPIC)
                .params(topic.value(), afterSeq, limit)
                .query((row, number) -> read(row, number).event())
                .list();
    }

    /** The highest number that the topic ever gave out, whether its event is still there or not; 0 for none. */
    long head(Topic topic) {
        return jdbc.sql(HEAD).param(topic.value()).query(Long.class).single();
    }

    private static String bounded(String condition, String order) {
        return """
                select xid::text as xid_text, seq, id, topic, type, version, workspace_id, actor, trace_id, at, data
                from (
                    select found.*, sum(pg_column_size(data)) over (order by %2$s) - pg_column_size(data) as before
                    from (select * from events where %1$s order by %2$s limit ?) found) page
                where before < %3$d order by %2$s
                """.formatted(condition, order, MOST_BYTES);
    }

    private Read read(ResultSet row, int number) throws SQLException {
        String data = row.getString("data");
        var event = new LoggedEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getInt("version"),
                row.getString("topic"),
                row.getLong("seq"),
                row.getString("xid_text"),
                row.getObject("workspace_id", UUID.class),
                json.readValue(row.getString("actor"), EventActor.class),
                row.getString("trace_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.readTree(data));
        return new Read(event, data.length());
    }
}
