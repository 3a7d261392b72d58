package tools.dashboard.auth.sessions.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.sessions.domain.Device;
import tools.dashboard.auth.sessions.domain.EndReason;
import tools.dashboard.auth.sessions.domain.Session;
import tools.dashboard.auth.sessions.domain.Sessions;

@Repository
class JdbcSessions implements Sessions {

    private static final int ENDS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Session session, String tokenHash, Device device, String address) {
        jdbc.sql("""
                        insert into sessions (id, account_id, token_hash, amr, started_at, expires_at, browser, system, address)
                        values (:id, :account, :hash, :amr, :started, :expires, :browser, :system, :address)
                        """)
                .param("id", session.id())
                .param("account", session.accountId())
                .param("hash", tokenHash)
                .param("amr", session.amr().toArray(String[]::new))
                .param("started", Timestamp.from(session.startedAt()))
                .param("expires", Timestamp.from(session.expiresAt()))
                .param("browser", device.browser())
                .param("system", device.system())
                .param("address", address)
                .update();
    }

    @Override
    public Optional<Session> withId(UUID id) {
        return jdbc.sql("select * from sessions where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<Session> withToken(String tokenHash) {
        return jdbc.sql("select * from sessions where token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Set<UUID> living(Set<UUID> ids, Instant now) {
        return jdbc.sql("select id from sessions where id = any(:ids) and ended_at is null and expires_at > :now")
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .set();
    }

    @Override
    public boolean end(UUID id, EndReason reason, Instant now) {
        return jdbc.sql("update sessions set ended_at = :now, end_reason = :reason where id = :id and ended_at is null")
                        .param("now", Timestamp.from(now))
                        .param("reason", reason.word())
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> endAllOf(UUID accountId, @Nullable UUID but, EndReason reason, Instant now) {
        return jdbc.sql("""
                        update sessions set ended_at = :now, end_reason = :reason
                        where account_id = :account and ended_at is null and expires_at > :now
                            and id is distinct from :but
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .param("reason", reason.word())
                .param("account", accountId)
                .param("but", but, Types.OTHER)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<String> endsToCopy() {
        return jdbc.sql("""
                        select token_hash from sessions where ended_at is not null and not end_copied
                        order by ended_at limit :most
                        """).param("most", ENDS_AT_ONCE).query(String.class).list();
    }

    @Override
    public void endCopied(List<String> tokenHashes) {
        jdbc.sql("update sessions set end_copied = true where token_hash = any(:hashes)")
                .param("hashes", tokenHashes.toArray(String[]::new))
                .update();
    }

    @Override
    public int removeExpiredBefore(Instant moment) {
        return jdbc.sql("delete from sessions where expires_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    static Session read(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Set.of((String[]) row.getArray("amr").getArray()),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
