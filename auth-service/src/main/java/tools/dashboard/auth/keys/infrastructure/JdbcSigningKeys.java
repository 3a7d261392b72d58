package tools.dashboard.auth.keys.infrastructure;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.auth.keys.SealedBox;
import tools.dashboard.auth.keys.domain.KeyLife;
import tools.dashboard.auth.keys.domain.SigningKey;
import tools.dashboard.auth.keys.domain.SigningKeys;

/** Keys in Postgres; the private part is sealed under the key's id. */
final class JdbcSigningKeys implements SigningKeys {

    private final JdbcClient jdbc;
    private final SealedBox box;

    JdbcSigningKeys(JdbcClient jdbc, SealedBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('auth.signing_keys'))")
                .query((row, _) -> true)
                .single();
    }

    @Override
    public List<SigningKey> published(Instant now) {
        return jdbc.sql("""
                        select id, public_key, private_key, created_at, signs_from, signs_until, published_until
                        from signing_keys where published_until > :now order by signs_from
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public void add(SigningKey key) {
        KeyLife life = key.life();
        jdbc.sql("""
                        insert into signing_keys (id, public_key, private_key, encryption_version,
                            created_at, signs_from, signs_until, published_until)
                        values (:id, :public, :private, :version, :created, :from, :until, :published)
                        """)
                .param("id", key.id())
                .param("public", key.publicKey().getEncoded())
                .param("private", box.seal(label(key.id()), key.privateKey().getEncoded()))
                .param("version", SealedBox.KEY_VERSION)
                .param("created", Timestamp.from(life.createdAt()))
                .param("from", Timestamp.from(life.signsFrom()))
                .param("until", Timestamp.from(life.signsUntil()))
                .param("published", Timestamp.from(life.publishedUntil()))
                .update();
    }

    private SigningKey read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new SigningKey(
                    id,
                    (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))),
                    (ECPrivateKey) keys.generatePrivate(
                            new PKCS8EncodedKeySpec(box.open(label(id), row.getBytes("private_key")))),
                    new KeyLife(
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("signs_from").toInstant(),
                            row.getTimestamp("signs_until").toInstant(),
                            row.getTimestamp("published_until").toInstant()));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("Signing key " + id + " is damaged", damaged);
        }
    }

    private static String label(String id) {
        return "signing-key:" + id;
    }
}
