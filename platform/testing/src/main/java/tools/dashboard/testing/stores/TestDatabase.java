package tools.dashboard.testing.stores;

import java.sql.DriverManager;
import java.sql.SQLException;
import tools.dashboard.platform.database.DatabaseAddress;

/** A database made anew for a module's tests. */
final class TestDatabase {

    private TestDatabase() {}

    /** @return the address of the new database */
    static String fresh(String url, String name) {
        var server = DatabaseAddress.parse(url);
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
            statement.execute("create database %s".formatted(name));
        } catch (SQLException failed) {
            throw new IllegalStateException("The test database %s cannot be made".formatted(name), failed);
        }
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }
}
