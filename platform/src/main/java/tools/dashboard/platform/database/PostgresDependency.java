package tools.dashboard.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import tools.dashboard.platform.health.Dependency;

/** Without Postgres a service with a schema can do nothing. */
final class PostgresDependency implements Dependency {

    private final DataSource dataSource;

    PostgresDependency(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public void check() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
