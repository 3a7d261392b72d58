package tools.dashboard.platform.log;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one would write first: the events after the last id, in the order of the ids. */
final class NaiveCursor {

    private final JdbcClient jdbc;
    private UUID last = new UUID(0, 0);

    NaiveCursor(DataSource reader) {
        this.jdbc = JdbcClient.create(reader);
    }

    List<UUID> toTheEnd() {
        var ids = jdbc.sql("select id from events where id > ? order by id")
                .param(last)
                .query(UUID.class)
                .list();
        if (!ids.isEmpty()) {
            last = ids.getLast();
        }
        return ids;
    }
}
