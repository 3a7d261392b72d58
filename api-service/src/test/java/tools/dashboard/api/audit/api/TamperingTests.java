package tools.dashboard.api.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.platform.database.DatabaseAddress;
import tools.dashboard.platform.database.DatabaseProperties;
import tools.dashboard.platform.settings.Settings;
import tools.jackson.databind.JsonNode;

/** Somebody who owns the tables changes them by hand; on a schema of its own, where nothing else writes. */
@ApiTest
@TestPropertySource(properties = {"platform.database.schema=tampered", "STATE_DIR=target/state/tampered"})
class TamperingTests {

    private final ApiClient api;
    private final DatabaseAddress database;
    private final String role;
    private final Path anchors;

    TamperingTests(ApiClient api, DatabaseAddress database, DatabaseProperties properties, Settings settings) {
        this.api = api;
        this.database = database;
        this.role = properties.rolePrefix() + "_" + properties.schema();
        this.anchors = settings.folder("STATE_DIR").resolve("audit-anchors");
    }

    @BeforeEach
    void aChainOfFive() throws SQLException, IOException {
        asOwner("truncate audit_entries, audit_personal_values;"
                + "update audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')");
        Files.deleteIfExists(anchors);
        Notes.take(api, "somebody", 5);
        assertThat(fault().isNull()).isTrue();
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        asOwner("update audit_entries set data = '{\"status\":200}' where position = 3");

        assertThat(fault()).hasToString("{\"position\":3,\"kind\":\"changed\"}");
    }

    @Test
    void aRowOfAnotherActorIsNamed() throws SQLException {
        asOwner("update audit_entries set actor_id = 'somebody else' where position in (2, 4)");

        assertThat(fault()).hasToString("{\"position\":2,\"kind\":\"changed\"}");
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        asOwner("delete from audit_entries where position = 2");

        assertThat(fault()).hasToString("{\"position\":2,\"kind\":\"removed\"}");
    }

    @Test
    void aRemovedRowIsNamedThoughTheOthersMoveUp() throws SQLException {
        asOwner("delete from audit_entries where position = 2;"
                + "update audit_entries set position = position + 100 where position > 2;"
                + "update audit_entries set position = position - 101 where position > 100");

        assertThat(fault()).hasToString("{\"position\":2,\"kind\":\"changed\"}");
    }

    @Test
    void rowsThatChangedPlacesAreNamedByTheFirst() throws SQLException {
        asOwner("update audit_entries set position = 100 where position = 2;"
                + "update audit_entries set position = 2 where position = 4;"
                + "update audit_entries set position = 4 where position = 100");

        assertThat(fault()).hasToString("{\"position\":2,\"kind\":\"changed\"}");
    }

    @Test
    void aCutEndIsNamed() throws SQLException {
        asOwner("delete from audit_entries where position > 3");

        assertThat(fault()).hasToString("{\"position\":4,\"kind\":\"cut\"}");
    }

    @Test
    void aCutEndIsNamedThoughTheLastRowIsNotedAsTheEnd() throws SQLException, IOException {
        noteTheEnd();
        asOwner("delete from audit_entries where position > 3;" + endAt(3));

        assertThat(fault()).hasToString("{\"position\":4,\"kind\":\"cut\"}");
    }

    @Test
    void aChainThatWasCutAndWentOnIsNamed() throws SQLException, IOException {
        noteTheEnd();
        asOwner("delete from audit_entries where position > 3; delete from audit_personal_values where position > 3;"
                + endAt(3));
        Notes.take(api, "somebody", 4);

        assertThat(fault()).hasToString("{\"position\":5,\"kind\":\"rewritten\"}");
    }

    @Test
    void anotherAddressBesideARowIsNamed() throws SQLException {
        asOwner("update audit_personal_values set value = '192.0.2.99' where position = 4 and field = 'address'");

        assertThat(fault()).hasToString("{\"position\":4,\"kind\":\"personal-value-changed\"}");
    }

    @Test
    void aRowOfTheOwnersOwnMakingIsNamed() throws SQLException {
        asOwner("insert into audit_entries select 6, '" + UUID.randomUUID()
                + "', source, action, actor_kind, actor_id, on_behalf_of, workspace_id, topic, seq, trace_id, at, data,"
                + " null, null, sha256(hash) from audit_entries where position = 5");

        assertThat(fault()).hasToString("{\"position\":6,\"kind\":\"changed\"}");
    }

    @Test
    void theServiceItselfMayNeitherChangeNorRemoveRows() throws SQLException {
        for (String statement : new String[] {
            "update audit_entries set data = '{}'", "delete from audit_entries", "truncate audit_entries"
        }) {
            assertThat(refused(statement)).isTrue();
        }
    }

    /** What the service does by itself each minute. */
    private void noteTheEnd() throws SQLException, IOException {
        try (var connection = connect(role + "_owner");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select position || ' ' || encode(hash, 'hex') from audit_entries order by position desc limit 1")) {
            row.next();
            Files.writeString(anchors, row.getString(1) + "\n");
        }
    }

    private static String endAt(int position) {
        return "update audit_head set position = e.position, hash = e.hash from audit_entries e where e.position = "
                + position;
    }

    /** Looks at two rows at a time, so that going on is part of it. */
    private JsonNode fault() {
        JsonNode answer = verify("");
        while (answer.path("fault").isNull() && !answer.path("complete").asBoolean()) {
            answer = verify("&after=%s&hash=%s"
                    .formatted(
                            answer.path("after").asLong(), answer.path("hash").asString()));
        }
        return answer.path("fault");
    }

    private JsonNode verify(String from) {
        return Answer.to(api.asService().get().uri("/internal/audit/verification?limit=2" + from))
                .json();
    }

    private void asOwner(String statements) throws SQLException {
        try (var connection = connect(role + "_owner");
                var statement = connection.createStatement()) {
            for (String table : new String[] {"audit_entries", "audit_personal_values", "audit_head"}) {
                statement.execute("alter table " + table + " no force row level security");
            }
            statement.execute(statements);
        }
    }

    private boolean refused(String text) throws SQLException {
        try (var connection = connect(role);
                var statement = connection.createStatement()) {
            statement.execute("set td.actor_kind = 'system'");
            statement.execute(text);
            return false;
        } catch (SQLException failed) {
            if ("42501".equals(failed.getSQLState())) {
                return true;
            }
            throw failed;
        }
    }

    private Connection connect(String as) throws SQLException {
        var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set role " + as);
            statement.execute("set search_path = tampered");
        }
        return connection;
    }
}
