package tools.dashboard.api.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the keyspace up to what the features' {@code db/*.cql} say. Versions run in their order, one node at a time,
 * and are written down one by one, so that a run which broke off goes on where it stopped.
 */
@Component
class CqlMigrations {
    private static final String FILES = "classpath*:tools/dashboard/api/*/db/*.cql";
    private static final int LOCK_SECONDS = 60;

    private final Sessions sessions;
    private final List<CqlMigration> migrations;
    private final String node = UUID.randomUUID().toString();

    CqlMigrations(Sessions sessions) {
        this.sessions = sessions;
        this.migrations = read();
    }

    /** @throws IllegalStateException when another node is at it, or a file that ran was changed */
    void run() {
        try (CqlSession session = sessions.openForMigration()) {
            prepare(session);
            if (pending(session).isEmpty()) {
                return;
            }
            lock(session);
            try {
                pending(session).forEach(migration -> apply(session, migration));
            } finally {
                session.execute("delete from migration_lock where id = 1 if node = '" + node + "'");
            }
        }
    }

    /** An operator who wants more than one copy makes the keyspace beforehand. */
    private void prepare(CqlSession session) {
        var cassandra = sessions.cassandra();
        session.execute(
                "create keyspace if not exists %s with replication = {'class': 'NetworkTopologyStrategy', '%s': 1}"
                        .formatted(cassandra.keyspace(), cassandra.localDatacenter()));
        session.execute("use " + cassandra.keyspace());
        session.execute("create table if not exists migrations"
                + " (version text primary key, name text, checksum bigint, applied_at timestamp)");
        session.execute("create table if not exists migration_lock (id int primary key, node text)");
    }

    private void lock(CqlSession session) {
        boolean taken = session.execute("insert into migration_lock (id, node) values (1, '" + node
                        + "') if not exists using ttl " + LOCK_SECONDS)
                .wasApplied();
        if (!taken) {
            throw new IllegalStateException("another node is migrating");
        }
    }

    private List<CqlMigration> pending(CqlSession session) {
        Map<String, Long> applied = new HashMap<>();
        session.execute("select version, checksum from migrations")
                .forEach(row -> applied.put(row.getString("version"), row.getLong("checksum")));
        for (CqlMigration migration : migrations) {
            Long checksum = applied.get(migration.version());
            if (checksum != null && checksum != migration.checksum()) {
                throw new IllegalStateException(
                        "CQL migration %s ran and was changed afterwards".formatted(migration.version()));
            }
        }
        return migrations.stream()
                .filter(migration -> !applied.containsKey(migration.version()))
                .toList();
    }

    private static void apply(CqlSession session, CqlMigration migration) {
        migration.statements().forEach(session::execute);
        session.execute(SimpleStatement.newInstance(
                "insert into migrations (version, name, checksum, applied_at) values (?, ?, ?, toTimestamp(now()))",
                migration.version(),
                migration.name(),
                migration.checksum()));
    }

    private static List<CqlMigration> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(CqlMigrations::read)
                    .sorted(Comparator.comparing(CqlMigration::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CqlMigration read(Resource file) {
        try {
            return CqlMigration.of(
                    Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
