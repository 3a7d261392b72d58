package tools.dashboard.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import tools.dashboard.platform.token.PlatformSecret;

/**
 * Runs Flyway as a schema's owner: first what platform needs, then what the features bring, each with a history of its
 * own. Placeholders in the SQL: {@code ${schema}}, {@code ${owner}}, {@code ${runtime}}, {@code ${reader}}.
 */
final class Migrations {

    private static final List<String> HISTORIES = List.of("platform_history", "jobs_history", "feature_history");

    private final DatabaseAddress address;
    private final PlatformSecret secret;

    Migrations(DatabaseAddress address, PlatformSecret secret) {
        this.address = address;
        this.secret = secret;
    }

    void platform(SchemaRoles roles) throws SQLException {
        migrate(roles, "platform_history", List.of("classpath:database/service/*.sql"));
    }

    void jobs(SchemaRoles roles) throws SQLException {
        migrate(roles, "jobs_history", List.of("classpath:database/jobs/*.sql"));
    }

    void features(SchemaRoles roles, Collection<String> patterns) throws SQLException {
        migrate(roles, "feature_history", patterns);
    }

    /** Features come and go by their folder: what is missing was deleted, and what is late may still run. */
    private void migrate(SchemaRoles roles, String history, Collection<String> patterns) throws SQLException {
        var scripts = MigrationScripts.find(patterns);
        if (scripts.isEmpty()) {
            return;
        }
        Flyway.configure()
                .dataSource(address.jdbcUrl(), roles.owner(), SchemaRoles.password(secret, roles.owner()))
                .schemas(roles.schema())
                .createSchemas(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .table(history)
                .resourceProvider(scripts)
                .javaMigrationClassProvider(List::of)
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:missing")
                .placeholders(Map.of(
                        "schema", roles.schema(),
                        "owner", roles.owner(),
                        "runtime", roles.runtime(),
                        "reader", roles.reader()))
                .load()
                .migrate();
        hideHistories(roles);
    }

    private void hideHistories(SchemaRoles roles) throws SQLException {
        String password = SchemaRoles.password(secret, roles.owner());
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), roles.owner(), password)) {
            var statements = new Statements(connection);
            for (String history : HISTORIES) {
                if (statements.yes("select to_regclass(format('%I.%I', ?, ?)) is not null", roles.schema(), history)) {
                    statements.run("revoke all on %I.%I from %I", roles.schema(), history, roles.runtime());
                }
            }
        }
    }
}
