package tools.dashboard.auth.sessions.infrastructure;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.accounts.LastSeen;

/** Somebody was here when they signed in and when their tokens were renewed, as long as the session is remembered. */
@Repository
class JdbcLastSeen implements LastSeen {

    private final JdbcClient jdbc;

    JdbcLastSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Instant> of(Set<UUID> accounts) {
        return jdbc
                .sql("""
                        select s.account_id as account, max(greatest(s.started_at, f.rotated_at)) as at
                        from sessions s left join refresh_families f on f.session_id = s.id
                        where s.account_id = any(:accounts) group by s.account_id
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("account", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
