package tools.dashboard.auth.sessions.infrastructure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import tools.dashboard.auth.sessions.domain.Device;
import tools.dashboard.auth.sessions.domain.LivingSession;
import tools.dashboard.auth.sessions.domain.LivingSessions;
import tools.dashboard.platform.rowsecurity.ActingTransactions;

/**
 * A session was seen when it started, when the gateway asked for it, and when its tokens were renewed. What the gateway asks
 * is answered without Postgres, so it is noted there later, for many at once; what is not noted yet is lost with the process.
 */
@Repository
class JdbcLivingSessions implements LivingSessions {

    private static final Logger log = LoggerFactory.getLogger(JdbcLivingSessions.class);
    private static final int MOST_KEPT = 100_000;

    private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final ActingTransactions transactions;

    JdbcLivingSessions(JdbcClient jdbc, ActingTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<LivingSession> newest(UUID accountId, @Nullable UUID before, Instant now, int limit) {
        return jdbc.sql("""
                        select s.*, greatest(s.started_at, s.seen_at, f.rotated_at) as last_at
                        from sessions s left join refresh_families f on f.session_id = s.id
                        where s.account_id = :account and s.ended_at is null and s.expires_at > :now
                          and (cast(:before as uuid) is null or s.id < cast(:before as uuid))
                        order by s.id desc limit :limit
                        """)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new LivingSession(
                        row.getObject("id", UUID.class),
                        new Device(row.getString("browser"), row.getString("system")),
                        row.getString("address"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("last_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    @Override
    public void seen(UUID id, Instant at) {
        if (seen.size() < MOST_KEPT) {
            seen.put(id, at);
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void note() {
        Map<UUID, Instant> noted = new HashMap<>(seen);
        if (noted.isEmpty()) {
            return;
        }
        try {
            transactions.asSystem(() -> write(noted));
            noted.forEach(seen::remove);
        } catch (DataAccessException | TransactionException away) {
            log.debug("Postgres does not answer; who was seen is noted when it does", away);
        }
    }

    private int write(Map<UUID, Instant> noted) {
        List<Map.Entry<UUID, Instant>> entries = List.copyOf(noted.entrySet());
        return jdbc.sql("""
                        update sessions set seen_at = noted.at
                        from unnest(:ids, cast(:times as timestamptz[])) as noted(id, at)
                        where sessions.id = noted.id
                        """)
                .param("ids", entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "times",
                        entries.stream()
                                .map(entry -> entry.getValue().toString())
                                .toArray(String[]::new))
                .update();
    }
}
