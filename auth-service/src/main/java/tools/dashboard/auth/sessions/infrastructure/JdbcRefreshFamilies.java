package tools.dashboard.auth.sessions.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.sessions.domain.RefreshFamilies;
import tools.dashboard.auth.sessions.domain.RefreshFamily;

@Repository
class JdbcRefreshFamilies implements RefreshFamilies {

    private final JdbcClient jdbc;

    JdbcRefreshFamilies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RefreshFamily family) {
        jdbc.sql("""
                        insert into refresh_families (id, session_id, account_id, salt, generation, rotated_at)
                        values (:id, :session, :account, :salt, :generation, :rotated)
                        """)
                .param("id", family.id())
                .param("session", family.sessionId())
                .param("account", family.accountId())
                .param("salt", family.salt())
                .param("generation", family.generation())
                .param("rotated", Timestamp.from(family.rotatedAt()))
                .update();
    }

    /** The session's row first, as signing out locks it alone; two statements, because a join sees the row as it was. */
    @Override
    public Optional<Lineage> claim(UUID familyId) {
        return jdbc.sql("""
                        select * from sessions
                        where id = (select session_id from refresh_families where id = :id) for update
                        """)
                .param("id", familyId)
                .query((row, _) -> JdbcSessions.read(row))
                .optional()
                .map(session -> new Lineage(locked(familyId), session));
    }

    @Override
    public void save(RefreshFamily family) {
        jdbc.sql("""
                        update refresh_families set generation = :generation, rotated_at = :rotated, last_answer = :answer
                        where id = :id
                        """)
                .param("generation", family.generation())
                .param("rotated", Timestamp.from(family.rotatedAt()))
                .param("answer", family.lastAnswer())
                .param("id", family.id())
                .update();
    }

    private RefreshFamily locked(UUID familyId) {
        return jdbc.sql("select * from refresh_families where id = :id for update")
                .param("id", familyId)
                .query((row, _) -> read(row))
                .single();
    }

    private static RefreshFamily read(ResultSet row) throws SQLException {
        return new RefreshFamily(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getBytes("salt"),
                row.getLong("generation"),
                row.getTimestamp("rotated_at").toInstant(),
                row.getBytes("last_answer"));
    }
}
