package tools.dashboard.platform.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes events and numbers them, topic after topic in one fixed order so that two transactions never deadlock. */
final class EventWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EventWriter(DataSource dataSource, JsonMapper json) {
        this.jdbc = JdbcClient.create(dataSource);
        this.json = json;
    }

    /** Events carry ids and values of a change; what is larger belongs into a store of its own. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    List<LoggedEvent> write(List<UnwrittenEvent> events) {
        var byTopic = new TreeMap<String, List<UnwrittenEvent>>();
        for (UnwrittenEvent event : events) {
            byTopic.computeIfAbsent(event.topic().value(), topic -> new ArrayList<>())
                    .add(event);
        }
        var written = new ArrayList<LoggedEvent>(events.size());
        byTopic.forEach((topic, entries) -> written.addAll(append(topic, entries)));
        return written;
    }

    private List<LoggedEvent> append(String topic, List<UnwrittenEvent> entries) {
        var rows = new ArrayList<Map<String, Object>>(entries.size());
        for (UnwrittenEvent entry : entries) {
            rows.add(entry.row(rows.size()));
        }
        String text = json.writeValueAsString(rows);
        if (text.length() > (long) MOST_CHARACTERS * rows.size()) {
            throw new IllegalArgumentException("Events of %s have more than 64 KB each".formatted(topic));
        }
        return jdbc.sql("select first_seq, position_xid from append_events(?, ?::jsonb)")
                .param(topic)
                .param(text)
                .query((row, number) -> numbered(entries, row.getLong("first_seq"), row.getString("position_xid")))
                .single();
    }

    private static List<LoggedEvent> numbered(List<UnwrittenEvent> entries, long first, String xid) {
        var numbered = new ArrayList<LoggedEvent>(entries.size());
        for (UnwrittenEvent entry : entries) {
            numbered.add(entry.logged(first + numbered.size(), xid));
        }
        return numbered;
    }
}
