package tools.dashboard.platform.log;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.dashboard.platform.database.DatabaseAddress;
import tools.dashboard.platform.database.DatabaseProperties;

/** Months of long ago with events in them, made by the database's administrator. */
final class OldMonths {

    private final JdbcClient administrator;
    private final String schema;

    OldMonths(DatabaseAddress database, DatabaseProperties properties) {
        this.administrator = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        this.schema = properties.schema();
    }

    /** The first partition begins with the year 2020, so that there is room before it. */
    void makeRoom() {
        run("alter table %1$s.events detach partition %1$s.events_before");
        String end = administrator
                .sql("select to_at::text from %s.event_partitions where name = 'events_before'".formatted(schema))
                .query(String.class)
                .single();
        run("alter table %1$s.events attach partition %1$s.events_before for values from ('2020-01-01Z') to ('" + end
                + "')");
        run("update %s.event_partitions set from_at = '2020-01-01Z' where name = 'events_before'");
    }

    /** @param month of 2019, without the last */
    void make(int month) {
        administrator
                .sql(
                        "select %s.make_event_partition(make_timestamptz(2019, :m, 1, 0, 0, 0, 'UTC'), make_timestamptz(2019, :m + 1, 1, 0, 0, 0, 'UTC'))"
                                .formatted(schema))
                .param("m", month)
                .query(String.class)
                .single();
    }

    /** Writes an event in the middle of that month; its position. */
    Position write(int month, int xid, Topic topic) {
        var position = new Position(xid, 1, UUID.randomUUID());
        administrator
                .sql("insert into %s.events (xid, seq, id, topic, type, version, actor, at, data, logged_at)"
                                .formatted(schema)
                        + " values (:xid::xid8, 1, :id, :topic, 'note.written', 1, '{}', now(), '{}',"
                        + " make_timestamptz(2019, :m, 15, 0, 0, 0, 'UTC'))")
                .param("xid", String.valueOf(xid))
                .param("id", position.id())
                .param("topic", topic.value())
                .param("m", month)
                .update();
        return position;
    }

    void run(String sql) {
        administrator.sql(sql.formatted(schema)).update();
    }
}
