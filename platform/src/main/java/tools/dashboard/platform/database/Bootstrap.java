package tools.dashboard.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.token.PlatformSecret;

/**
 * Makes roles and schemas where they are missing and brings them up to date. Every service does so at each start, one
 * at a time; what is there already is left alone.
 */
final class Bootstrap {

    /** The jobs of all services stand in one schema, which each producer makes if the worker has not yet. */
    static final String JOBS = "jobs";

    private static final List<String> JOB_FUNCTIONS = List.of("enqueue", "enqueue_all", "look", "cancel", "report");

    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);
    private static final String LOCK = "hashtextextended('tools-dashboard:bootstrap', 0)";

    private final DatabaseAddress address;
    private final DatabaseProperties properties;
    private final PlatformSecret secret;
    private final Migrations migrations;

    Bootstrap(DatabaseAddress address, DatabaseProperties properties, PlatformSecret secret, Migrations migrations) {
        this.address = address;
        this.properties = properties;
        this.secret = secret;
        this.migrations = migrations;
    }

    void run() {
        try (Connection connection = connect()) {
            var statements = new Statements(connection);
            statements.run("select pg_advisory_lock(" + LOCK + ")");
            prepare(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The schema %s could not be prepared in Postgres at %s.".formatted(properties.schema(), address),
                    failed);
        }
    }

    private void prepare(Statements statements) throws SQLException {
        for (String extension : properties.extensions()) {
            statements.run("create extension if not exists %I schema public", extension);
        }
        var jobs = SchemaRoles.of(properties.rolePrefix(), JOBS);
        schema(statements, jobs);
        migrations.platform(jobs);
        migrations.jobs(jobs);
        var own = SchemaRoles.of(properties.rolePrefix(), properties.schema());
        if (!own.equals(jobs)) {
            schema(statements, own);
            migrations.platform(own);
            letEnqueue(jobs, own);
        }
        migrations.features(own, properties.migrations());
    }

    private void schema(Statements statements, SchemaRoles roles) throws SQLException {
        for (String role : List.of(roles.owner(), roles.runtime(), roles.reader())) {
            role(statements, role);
        }
        if (statements.yes("select exists (select from pg_namespace where nspname = ?)", roles.schema())) {
            return;
        }
        log.info("Making the schema {}", roles.schema());
        statements.run("grant %I to current_user", roles.owner());
        statements.run("create schema %I authorization %I", roles.schema(), roles.owner());
        asOwner(roles, owner -> {
            owner.run("grant usage on schema %I to %I, %I", roles.schema(), roles.runtime(), roles.reader());
            owner.run(
                    "alter default privileges in schema %I grant select, insert, update, delete on tables to %I",
                    roles.schema(), roles.runtime());
            owner.run(
                    "alter default privileges in schema %I grant usage, select on sequences to %I",
                    roles.schema(), roles.runtime());
        });
    }

    /** A role that can log in and nothing else: not a superuser, so row-level security holds for it. */
    private void role(Statements statements, String role) throws SQLException {
        String password = SchemaRoles.password(secret, role);
        if (!statements.yes("select exists (select from pg_roles where rolname = ?)", role)) {
            statements.run("create role %I login connection limit 60 password %L", role, password);
        } else if (!canLogIn(role)) {
            statements.run("alter role %I password %L", role, password);
        }
    }

    private void letEnqueue(SchemaRoles jobs, SchemaRoles own) throws SQLException {
        asOwner(jobs, owner -> {
            owner.run("grant usage on schema %I to %I", jobs.schema(), own.runtime());
            for (String function : JOB_FUNCTIONS) {
                owner.run("grant execute on function %I.%I to %I", jobs.schema(), function, own.runtime());
            }
        });
    }

    private boolean canLogIn(String role) {
        try (Connection connection = open(role)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private void asOwner(SchemaRoles roles, OwnerWork work) throws SQLException {
        try (Connection connection = open(roles.owner())) {
            work.run(new Statements(connection));
        }
    }

    private Connection open(String role) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), role, SchemaRoles.password(secret, role));
    }

    /** Waits for a Postgres that is starting; refuses one that answers with something else. */
    private Connection connect() throws SQLException {
        long deadline = System.nanoTime() + properties.startTimeout().toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
            } catch (SQLException failed) {
                if (!Unreachable.is(failed) || System.nanoTime() > deadline) {
                    throw Unreachable.explained(failed, address);
                }
                Unreachable.pause();
            }
        }
    }

    private interface OwnerWork {
        void run(Statements statements) throws SQLException;
    }
}
