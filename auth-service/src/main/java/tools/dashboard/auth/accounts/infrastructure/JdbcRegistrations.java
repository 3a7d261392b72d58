package tools.dashboard.auth.accounts.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.accounts.domain.EmailAddress;
import tools.dashboard.auth.accounts.domain.Registration;
import tools.dashboard.auth.accounts.domain.Registrations;

@Repository
class JdbcRegistrations implements Registrations {

    private static final int KEPT_PER_ADDRESS = 5;

    private final JdbcClient jdbc;

    JdbcRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Registration registration) {
        jdbc.sql("""
                        insert into registrations (id, email, name, locale, password_hash, created_at, expires_at)
                        values (:id, :email, :name, :locale, :hash, :created, :expires)
                        """)
                .param("id", registration.id())
                .param("email", registration.email().value())
                .param("name", registration.name())
                .param("locale", registration.locale())
                .param("hash", registration.passwordHash())
                .param("created", Timestamp.from(registration.createdAt()))
                .param("expires", Timestamp.from(registration.expiresAt()))
                .update();
        jdbc.sql("""
                        delete from registrations where id in (
                            select id from registrations where email = :email
                            order by created_at desc offset :kept for update skip locked)
                        """)
                .param("email", registration.email().value())
                .param("kept", KEPT_PER_ADDRESS)
                .update();
    }

    @Override
    public Optional<Registration> of(UUID id) {
        return jdbc.sql("select * from registrations where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Locks all of the address, in one order: two links of one address must not wait for each other. */
    @Override
    public Optional<Registration> claim(UUID id) {
        return jdbc.sql("""
                        select * from registrations
                        where email = (select email from registrations where id = :id) order by id for update
                        """).param("id", id).query((row, _) -> read(row)).list().stream()
                .filter(registration -> registration.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Registration> newestOf(EmailAddress email, Instant now) {
        return jdbc.sql("""
                        select * from registrations where email = :email and expires_at > :now
                        order by created_at desc limit 1
                        """)
                .param("email", email.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public void removeAllOf(EmailAddress email) {
        jdbc.sql("delete from registrations where email = :email")
                .param("email", email.value())
                .update();
    }

    @Override
    public int removeExpired(Instant now) {
        return jdbc.sql("delete from registrations where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getString("locale"),
                row.getString("password_hash"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
