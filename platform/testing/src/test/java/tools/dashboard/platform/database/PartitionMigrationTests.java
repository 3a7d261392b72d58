package tools.dashboard.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.dashboard.platform.token.PlatformSecret;

/** A log from before there were partitions, and a service of that time that goes on writing. */
@NotesTest
class PartitionMigrationTests {

    /** Of its own: what runs works in the schema of its settings, and would be in the way. */
    private static final String SCHEMA = "before_partitions";

    private static final String APPEND = """
            select first_seq from append_events('note:1', '[{"n": 0, "id": "%s", "type": "note.written", "version": 1,
                "actor": {"kind": "system", "id": "tests"}, "at": "2026-11-26T00:00:00Z", "data": {}}]')
            """;

    private final DatabaseAddress database;
    private final PlatformSecret secret;
    private final SchemaRoles roles;

    @Autowired
    PartitionMigrationTests(DatabaseAddress database, DatabaseProperties properties, PlatformSecret secret) {
        this.database = database;
        this.secret = secret;
        SchemaRoles running = SchemaRoles.of(properties.rolePrefix(), properties.schema());
        this.roles = new SchemaRoles(SCHEMA, running.owner(), running.runtime(), running.reader());
    }

    @Test
    void anOldLogKeepsItsEventsAndTheOldWayIn() throws Exception {
        asItWas();
        var service = as(roles.runtime());
        assertThat(append(service, "00000000-0000-7000-8000-000000000001")).isEqualTo(1);

        new Migrations(database, secret).platform(roles);

        assertThat(append(service, "00000000-0000-7000-8000-000000000002")).isEqualTo(2);
        assertThat(as(roles.reader())
                        .sql("select seq from " + SCHEMA + ".events order by xid, seq, id")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
    }

    /** The schema with its first migration alone. */
    private void asItWas() {
        var administrator = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        administrator.sql("drop schema if exists " + SCHEMA + " cascade").update();
        administrator
                .sql("create schema %s authorization %s".formatted(SCHEMA, roles.owner()))
                .update();
        administrator
                .sql("grant usage on schema %s to %s, %s".formatted(SCHEMA, roles.runtime(), roles.reader()))
                .update();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), roles.owner(), SchemaRoles.password(secret, roles.owner()))
                .schemas(SCHEMA)
                .table("platform_history")
                .resourceProvider(
                        MigrationScripts.find(List.of("classpath:database/service/V1__actor_log_and_idempotency.sql")))
                .javaMigrationClassProvider(List::of)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of(
                        "schema", SCHEMA,
                        "owner", roles.owner(),
                        "runtime", roles.runtime(),
                        "reader", roles.reader()))
                .load()
                .migrate();
    }

    private JdbcClient as(String role) {
        var source = new DriverManagerDataSource(database.jdbcUrl(), role, SchemaRoles.password(secret, role));
        source.setSchema(SCHEMA);
        return JdbcClient.create(source);
    }

    private static long append(JdbcClient service, String id) {
        return service.sql(APPEND.formatted(id)).query(Long.class).single();
    }
}
