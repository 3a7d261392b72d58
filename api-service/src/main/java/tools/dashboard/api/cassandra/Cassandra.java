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

/**
 * The connection to Cassandra. The service starts without it: it is tried for in the background until it is there and
 * migrated, from then on the driver reconnects by itself. Thread-safe.
 */
@Component
public final class Cassandra implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Cassandra.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Sessions sessions;
    private final CqlMigrations migrations;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable CqlSession session;
    private volatile @Nullable Thread connecting;

    Cassandra(Sessions sessions, CqlMigrations migrations) {
        this.sessions = sessions;
        this.migrations = migrations;
    }

    /**
     * The session, in our keyspace: LOCAL_QUORUM, 2 s for an answer, every statement counts as idempotent.
     *
     * @throws CassandraUnavailable while it has never been reached
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
        connecting = Thread.ofVirtual().name("cassandra").start(this::connect);
    }

    @Override
    public void stop() {
        stopped.countDown();
        CqlSession open = session;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return connecting != null && stopped.getCount() > 0;
    }

    /** Stops after what uses it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private void connect() {
        Duration pause = Duration.ZERO;
        while (!stoppedWithin(pause)) {
            pause = pause.isZero() ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            try {
                migrations.run();
                take(sessions.open());
                LOG.info("Cassandra is reached and migrated");
                return;
            } catch (RuntimeException away) {
                LOG.warn("Cassandra is not reached, the next try is in {} s: {}", pause.toSeconds(), away.getMessage());
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void take(CqlSession opened) {
        session = opened;
        if (stopped.getCount() == 0) {
            opened.close();
        }
    }

    private boolean stoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
