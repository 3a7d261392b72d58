package tools.dashboard.platform.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The examples of docs/log.md, which {@link LogGuideTests} compares with the page and runs. */
final class LogGuide {

    private LogGuide() {}

    @Service
    static class WriteNote {

        private static final EventType WRITTEN = EventType.of("note.written", 1);

        private final JdbcClient jdbc;
        private final EventLog log;

        WriteNote(JdbcClient jdbc, EventLog log) {
            this.jdbc = jdbc;
            this.log = log;
        }

        @Transactional
        public void write(UUID noteId, UUID owner, String text) {
            jdbc.sql("insert into notes (id, owner_id, body) values (?, ?, ?)")
                    .params(noteId, owner, text)
                    .update();
            log.append(WRITTEN, Topic.of("note", noteId), null, Map.of("noteId", noteId));
        }
    }

    @Component
    static class CountNotes implements EventConsumer {

        private final Set<UUID> counted = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return "notes-counted";
        }

        @Override
        public void consume(List<LoggedEvent> events) {
            events.stream()
                    .filter(event -> event.type().equals("note.written"))
                    .forEach(event -> counted.add(event.id()));
        }

        @Override
        public boolean rebuildable() {
            return true;
        }

        @Override
        public void fromTheStart() {
            counted.clear();
        }

        int count() {
            return counted.size();
        }
    }

    @Component
    static class FollowAccounts implements RemoteEventConsumer {

        @Override
        public String name() {
            return "notes-accounts";
        }

        @Override
        public String source() {
            return "auth";
        }

        @Override
        public void consume(List<LoggedEvent> events) {
            // As above.
        }
    }
}
