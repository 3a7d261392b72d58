package tools.dashboard.api.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.lifecycle.Backoff;

/**
 * The connection to Cassandra. The service starts without it: it is tried for in the background until it is there and
 * migrated, from then on the driver reconnects by itself. Thread-safe.
 */
@Component
public final class Cassandra implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Cassandra.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final Sessions sessions;
    private final CqlMigrations migrations;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable CqlSession session;

    Cassandra(Sessions sessions, CqlMigrations migrations) {
        this.sessions = sessions;
        this.migrations = migrations;
    }

    /**
     * The session, in our keyspace: LOCAL_QUORUM, 2 s for an answer, every statement counts as idempotent.
     *
     * @throws CassandraUnavailable while it has not been reached
     */
    public CqlSession session() {
        CqlSession open = session;
        if (open == null) {
            throw new CassandraUnavailable();
        }
        return open;
    }

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("cassandra").start(() -> connect(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
        CqlSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /** Stops after what uses it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private void connect(CountDownLatch end) {
        Duration pause = Duration.ZERO;
        while (!endedWithin(end, pause)) {
            pause = pause.isZero() ? PAUSES.shortest() : PAUSES.after(pause);
            try {
                migrations.run();
                take(sessions.open(), end);
                LOG.info("Cassandra is reached and migrated");
                return;
            } catch (RuntimeException away) {
                LOG.warn("Cassandra is not reached, the next try is in {} s: {}", pause.toSeconds(), away.getMessage());
            }
        }
    }

    private void take(CqlSession opened, CountDownLatch end) {
        session = opened;
        if (end.getCount() == 0) {
            session = null;
            opened.close();
        }
    }

    private static boolean endedWithin(CountDownLatch end, Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
