package tools.dashboard.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.dashboard.platform.token.PlatformSecret;

/** A Postgres whose administrator gave the platform no more than docs/operations.md asks for. */
@NotesTest
class BootstrapTests {

    private static final String PASSWORD = "of the login";

    private final DatabaseAddress server;
    private final PlatformSecret secret;
    private final JdbcClient administrator;
    private final String name = "own_" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    BootstrapTests(DatabaseAddress server, PlatformSecret secret) {
        this.server = server;
        this.secret = secret;
        this.administrator =
                JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()));
    }

    @BeforeEach
    void give() {
        administrator
                .sql("create role %s login createrole password '%s'".formatted(name, PASSWORD))
                .update();
        administrator.sql("create database %1$s owner %1$s".formatted(name)).update();
    }

    @AfterEach
    void takeBack() {
        administrator.sql("drop database %s with (force)".formatted(name)).update();
        administrator
                .sql("select rolname from pg_roles where starts_with(rolname, ?) order by rolname desc")
                .param(name)
                .query(String.class)
                .list()
                .forEach(role -> administrator.sql("drop role " + role).update());
    }

    @Test
    void aLoginThatOwnsItsDatabaseAndMayMakeRolesIsEnough() {
        DatabaseAddress own = new DatabaseAddress(server.host(), server.port(), name, name, PASSWORD, server.options());

        bootstrap(own);
        bootstrap(own);

        SchemaRoles roles = SchemaRoles.of(name, "notes");
        var runtime = new DriverManagerDataSource(
                own.jdbcUrl(), roles.runtime(), SchemaRoles.password(secret, roles.runtime()));
        assertThat(JdbcClient.create(runtime)
                        .sql("select count(*) from notes.notes")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void bootstrap(DatabaseAddress address) {
        var properties = new DatabaseProperties(
                "notes",
                name,
                List.of("classpath*:notes/db/*.sql"),
                List.of("pg_trgm"),
                10,
                3,
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Map.of());
        new Bootstrap(address, properties, secret, new Migrations(address, secret)).run();
    }
}
