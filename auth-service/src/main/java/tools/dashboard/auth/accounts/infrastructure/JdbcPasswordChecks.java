package tools.dashboard.auth.accounts.infrastructure;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.accounts.domain.PasswordChecks;
import tools.dashboard.auth.accounts.domain.PasswordDigest;
import tools.dashboard.auth.keys.SealedBox;

@Repository
class JdbcPasswordChecks implements PasswordChecks {

    private final JdbcClient jdbc;
    private final SealedBox box;
    private final Clock clock;

    JdbcPasswordChecks(JdbcClient jdbc, SealedBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public void add(Open check) {
        jdbc.sql("""
                        insert into password_checks (id, owner_id, password_hash, digest, created_at)
                        values (:id, :owner, :hash, :digest, :now)
                        """)
                .param("id", check.id())
                .param("owner", check.owner())
                .param("hash", check.passwordHash())
                .param(
                        "digest",
                        box.seal(label(check.id()), check.digest().hex().getBytes(StandardCharsets.US_ASCII)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Open> open(int most) {
        return jdbc.sql("select * from password_checks where digest is not null order by created_at limit :most")
                .param("most", most)
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    byte[] digest = box.open(label(id), row.getBytes("digest"));
                    return new Open(
                            id,
                            row.getObject("owner_id", UUID.class),
                            row.getString("password_hash"),
                            new PasswordDigest(new String(digest, StandardCharsets.US_ASCII)));
                })
                .list();
    }

    @Override
    public void leaked(UUID id) {
        jdbc.sql("update password_checks set digest = null where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.sql("delete from password_checks where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean isLeaked(String passwordHash) {
        return jdbc.sql("select exists (select 1 from password_checks where password_hash = :hash and digest is null)")
                .param("hash", passwordHash)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int removeReplaced() {
        return jdbc.sql("""
                        delete from password_checks as checks
                        where not exists (select 1 from accounts
                                where id = checks.owner_id and password_hash = checks.password_hash)
                            and not exists (select 1 from registrations
                                where id = checks.owner_id and password_hash = checks.password_hash)
                        """).update();
    }

    private static String label(UUID id) {
        return "password-check:" + id;
    }
}
