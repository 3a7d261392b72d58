package tools.dashboard.platform.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys in Postgres. A key belongs to its actor. Claiming it waits while another transaction holds it: that one's
 * commit then gives the answer, its rollback the key.
 */
final class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Claim claim(Fingerprint wanted) {
        jdbc.sql(
                        "delete from idempotency_keys where actor = current_actor() and key = :key and at < now() - :kept::interval")
                .param("key", wanted.key())
                .param("kept", KEPT.toString())
                .update();
        int claimed = jdbc.sql("""
                        insert into idempotency_keys (actor, key, method, path, body_hash, status, headers, body)
                        values (current_actor(), :key, :method, :path, :hash, 0, '{}', '')
                        on conflict (actor, key) do nothing
                        """)
                .param("key", wanted.key())
                .param("method", wanted.method())
                .param("path", wanted.path())
                .param("hash", wanted.bodyHash())
                .update();
        return claimed == 1 ? new Claim.Fresh() : earlier(wanted);
    }

    void answer(String key, RecordedAnswer answer) {
        jdbc.sql("""
                        update idempotency_keys set status = :status, headers = :headers::jsonb, body = :body
                        where actor = current_actor() and key = :key
                        """)
                .param("key", key)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    int forgetOld() {
        return jdbc.sql("delete from idempotency_keys where at < now() - :kept::interval")
                .param("kept", KEPT.toString())
                .update();
    }

    private Claim earlier(Fingerprint wanted) {
        return jdbc.sql("""
                        select method, path, body_hash, status, headers, body from idempotency_keys
                        where actor = current_actor() and key = :key
                        """)
                .param("key", wanted.key())
                .query((row, number) -> compare(wanted, row))
                .single();
    }

    private Claim compare(Fingerprint wanted, ResultSet row) throws SQLException {
        var earlier = new Fingerprint(
                wanted.key(), row.getString("method"), row.getString("path"), row.getBytes("body_hash"));
        if (!wanted.sameRequest(earlier)) {
            return new Claim.Mismatch();
        }
        return new Claim.Answered(new RecordedAnswer(
                row.getInt("status"), json.readValue(row.getString("headers"), HEADERS), row.getBytes("body")));
    }
}
