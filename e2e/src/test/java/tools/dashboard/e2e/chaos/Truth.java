package tools.dashboard.e2e.chaos;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import tools.dashboard.e2e.MailPage;
import tools.dashboard.e2e.Person;
import tools.dashboard.e2e.Platform;
import tools.jackson.databind.JsonNode;

/** What the platform has in the end, as Postgres, the history and the mailboxes say. */
final class Truth {

    /** An event of the log. */
    record Logged(String id, String topic, long seq, String trace) {}

    /**
     * @param events of all boards, each topic's in order
     * @param marks how often a title, a comment, a file's name is there
     * @param statusOf by a task's id
     */
    record Kept(List<Logged> events, Map<String, Integer> marks, Map<String, String> statusOf) {

        /** By topic. */
        Map<String, Long> heads() {
            Map<String, Long> heads = new HashMap<>();
            events.forEach(event -> heads.merge(event.topic(), event.seq(), Math::max));
            return heads;
        }
    }

    private static final URI DATABASE = URI.create(Platform.address("DATABASE_URL"));

    private Truth() {}

    /** As the one who owns the database: what row-level security hides from services, it hides from nobody here. */
    static Connection connection() throws SQLException {
        String[] login = DATABASE.getUserInfo().split(":", 2);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {DATABASE.getHost()});
        source.setPortNumbers(new int[] {DATABASE.getPort()});
        source.setDatabaseName(DATABASE.getPath().substring(1));
        source.setConnectTimeout(2);
        source.setSocketTimeout(30);
        return source.getConnection(login[0], login[1]);
    }

    static Kept inPostgres(List<Board> boards) throws SQLException {
        try (Connection connection = connection()) {
            Kept kept = new Kept(new ArrayList<>(), new HashMap<>(), new HashMap<>());
            var topics = connection.createArrayOf(
                    "text", boards.stream().map(Board::topic).toArray());
            var projects = connection.createArrayOf(
                    "uuid", boards.stream().map(Board::project).toArray());
            each(
                    connection,
                    "select id, topic, seq, trace_id from app.events where topic = any(?) order by topic, seq",
                    topics,
                    row -> kept.events()
                            .add(new Logged(row.getString(1), row.getString(2), row.getLong(3), row.getString(4))));
            for (String marks : List.of(
                    "select title from app.tasks where project_id = any(?)",
                    "select body from app.task_comments where project_id = any(?)",
                    "select name from app.task_files where project_id = any(?)")) {
                each(connection, marks, projects, row -> kept.marks().merge(row.getString(1), 1, Integer::sum));
            }
            each(
                    connection,
                    "select id, status_id from app.tasks where project_id = any(?)",
                    projects,
                    row -> kept.statusOf().put(row.getString(1), row.getString(2)));
            return kept;
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, java.sql.Array parameter, Row row)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }

    /** What the history of a workspace tells since then, newest first; throws while it cannot be read. */
    static List<Logged> inHistory(Person reader, String workspace, Instant since) {
        List<Logged> told = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.get("/api/v1/workspaces/" + workspace + "/history?limit=100" + cursor)
                    .expect(200)
                    .json();
            boolean earlier = false;
            for (JsonNode entry : page.path("items")) {
                told.add(new Logged(
                        entry.path("id").asString(),
                        entry.path("topic").asString(),
                        entry.path("seq").asLong(),
                        entry.path("traceId").asString("")));
                earlier |= Instant.parse(entry.path("at").asString()).isBefore(since);
            }
            cursor = earlier || page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        return told;
    }

    /** How many different mails came; a copy has its first's Message-ID. */
    static long mailsTo(String address) {
        return new MailPage(Platform.mail())
                .to(address).stream().map(MailPage.Mail::messageId).distinct().count();
    }
}
