package tools.dashboard.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.stream.Collectors;
import tools.dashboard.platform.token.PlatformSecret;

/** Opens the connection pools of a schema's roles. */
final class Pools {

    private final DatabaseAddress address;
    private final DatabaseProperties properties;
    private final PlatformSecret secret;
    private final SchemaRoles roles;

    Pools(DatabaseAddress address, DatabaseProperties properties, PlatformSecret secret) {
        this.address = address;
        this.properties = properties;
        this.secret = secret;
        this.roles = SchemaRoles.of(properties.rolePrefix(), properties.schema());
    }

    HikariDataSource runtime() {
        return open("runtime", roles.runtime(), properties.poolSize(), false);
    }

    HikariDataSource reader() {
        return open("reader", roles.reader(), properties.readerPoolSize(), true);
    }

    private HikariDataSource open(String name, String role, int size, boolean readOnly) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(role);
        config.setPassword(SchemaRoles.password(secret, role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setReadOnly(readOnly);
        config.setConnectionTimeout(properties.acquireTimeout().toMillis());
        config.setIdleTimeout(Duration.ofMinutes(2).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.addDataSourceProperty("ApplicationName", role);
        config.addDataSourceProperty("connectTimeout", "3");
        // A safety net for a server that vanished: longer than any transaction may take.
        config.addDataSourceProperty(
                "socketTimeout", String.valueOf(properties.transactionTimeout().toSeconds() + 15));
        config.addDataSourceProperty("options", options());
        return new HikariDataSource(config);
    }

    /** No statement of ours runs for long enough to earn back what compiling it (jit) costs. */
    private String options() {
        var session = properties.session().entrySet().stream()
                .map(setting -> " -c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        return "-c search_path=%s,public -c statement_timeout=%d -c transaction_timeout=%d -c timezone=UTC -c jit=off%s"
                .formatted(
                        roles.schema(),
                        properties.statementTimeout().toMillis(),
                        properties.transactionTimeout().toMillis(),
                        session);
    }
}
