package tools.dashboard.api.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.settings.Settings;

/** Opens sessions, all with the same bounds. */
@Component
class Sessions {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration SCHEMA_CHANGE = Duration.ofSeconds(20);

    private final CassandraSettings cassandra;

    Sessions(Settings settings) {
        this.cassandra = CassandraSettings.of(settings);
    }

    CqlSession open() {
        return builder(ANSWER).withKeyspace(cassandra.keyspace()).build();
    }

    /** A session outside any keyspace, patient enough for changes of the schema. */
    CqlSession openForMigration() {
        return builder(SCHEMA_CHANGE).build();
    }

    CassandraSettings cassandra() {
        return cassandra;
    }

    private CqlSessionBuilder builder(Duration answer) {
        var config = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, answer)
                .withString(DefaultDriverOption.REQUEST_CONSISTENCY, "LOCAL_QUORUM")
                .withBoolean(DefaultDriverOption.REQUEST_DEFAULT_IDEMPOTENCE, true)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, ANSWER)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, ANSWER)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, ANSWER)
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofSeconds(1))
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(2))
                .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
                .withInt(DefaultDriverOption.NETTY_IO_SIZE, 2)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .build();
        var builder = CqlSession.builder().withConfigLoader(config).withLocalDatacenter(cassandra.localDatacenter());
        cassandra.login().ifPresent(login -> builder.withAuthCredentials(login.name(), login.password()));
        cassandra.nodes().forEach(node -> builder.addContactPoint(node.address()));
        return builder;
    }
}
