package tools.dashboard.platform.rowsecurity;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells Postgres in every transaction who acts, for the length of that transaction. It sits below Spring
 * and Hibernate, so that no kind of transaction manager can miss it. Statements outside a transaction have no actor,
 * and the policies show them nothing.
 */
public final class ActorDataSource extends DelegatingDataSource {

    public ActorDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bound(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return bound(super.getConnection(username, password));
    }

    private static Connection bound(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ActorDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ActorConnection(connection));
    }
}
