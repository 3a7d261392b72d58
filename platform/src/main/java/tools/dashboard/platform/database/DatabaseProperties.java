package tools.dashboard.platform.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service's part of the database. Setting {@code platform.database.schema} turns it on.
 *
 * @param schema owned by this service alone
 * @param rolePrefix begins the names of the schema's roles, which a whole Postgres cluster shares
 * @param migrations resource patterns of the features' own migrations
 * @param extensions of Postgres that they need, made in the schema {@code public}
 * @param poolSize connections for requests, consumers and jobs; all services together stay under 90
 * @param readerPoolSize connections for reading the log; one of them holds the consumers' locks
 * @param acquireTimeout how long a request waits for a free connection before it is answered with 503
 * @param statementTimeout after which Postgres ends one statement
 * @param transactionTimeout after which Postgres ends a transaction: no writer stalls the log's readers for longer
 * @param startTimeout how long a start waits for Postgres to answer
 * @param session settings of Postgres for each connection, by their names
 */
@ConfigurationProperties("platform.database")
public record DatabaseProperties(
        String schema,
        @DefaultValue("td") String rolePrefix,

        @DefaultValue("classpath*:tools/dashboard/*/*/db/*.sql")
        List<String> migrations,

        @DefaultValue List<String> extensions,
        @DefaultValue("10") int poolSize,
        @DefaultValue("3") int readerPoolSize,
        @DefaultValue("3s") Duration acquireTimeout,
        @DefaultValue("10s") Duration statementTimeout,
        @DefaultValue("15s") Duration transactionTimeout,
        @DefaultValue("60s") Duration startTimeout,
        @DefaultValue Map<String, String> session) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public DatabaseProperties {
        requireName("platform.database.schema", schema);
        requireName("platform.database.role-prefix", rolePrefix);
        session.forEach((name, value) -> {
            requireName("platform.database.session", name);
            requireName("platform.database.session." + name, value);
        });
        extensions.forEach(name -> requireName("platform.database.extensions", name));
        migrations = List.copyOf(migrations);
        extensions = List.copyOf(extensions);
        session = Map.copyOf(session);
        if (poolSize < 1 || readerPoolSize < 2) {
            throw new IllegalArgumentException(
                    "platform.database.pool-size must be at least 1 and reader-pool-size at least 2");
        }
    }

    private static void requireName(String property, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    property + " must be lower-case letters, digits and underscores, not " + name);
        }
    }
}
