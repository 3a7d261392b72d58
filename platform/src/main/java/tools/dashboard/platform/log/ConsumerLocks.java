package tools.dashboard.platform.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which consumers this node runs: one session holds an advisory lock for each of them, and Postgres frees them when the
 * session ends, however it ends. A lock in a row would need a long transaction, and that would hold back the log.
 */
final class ConsumerLocks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLocks.class);

    /** Whoever loses the session may go on for as long; the cursor tells two that overlap apart. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final DataSource reader;
    private final String schema;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection session;
    private long seenAliveAt;

    ConsumerLocks(DataSource reader, String schema) {
        this.reader = reader;
        this.schema = schema;
    }

    /**
     * Whether the consumer is this node's, which it becomes when it is nobody's.
     *
     * @param taken called when it has just become this node's
     */
    synchronized boolean holds(String consumer, Runnable taken) {
        try {
            Connection open = session();
            if (held.contains(consumer)) {
                return true;
            }
            if (lock(open, consumer)) {
                held.add(consumer);
                taken.run();
                log.info("This node runs the consumer {}", consumer);
                return true;
            }
            return false;
        } catch (SQLException lost) {
            log.warn("The consumers' session with Postgres is lost: {}", lost.getMessage());
            close();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        Connection open = session;
        session = null;
        held.clear();
        if (open == null) {
            return;
        }
        try (open;
                var statement = open.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            log.debug("The locks went with their session", gone);
        }
    }

    private Connection session() throws SQLException {
        Connection open = session;
        long now = System.nanoTime();
        if (open != null && now - seenAliveAt < BETWEEN_LOOKS.toNanos()) {
            return open;
        }
        if (open != null && open.isValid(1)) {
            seenAliveAt = now;
            return open;
        }
        if (open != null) {
            close();
        }
        open = reader.getConnection();
        session = open;
        seenAliveAt = now;
        return open;
    }

    private boolean lock(Connection open, String consumer) throws SQLException {
        try (var statement = open.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "consumer:" + schema + ":" + consumer);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
