package tools.dashboard.auth.accounts.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.accounts.domain.Account;
import tools.dashboard.auth.accounts.domain.Accounts;
import tools.dashboard.auth.accounts.domain.EmailAddress;

@Repository
class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;

    JdbcAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Account account) {
        claim(account.email());
        Timestamp now = Timestamp.from(account.emailVerifiedAt());
        return jdbc.sql("""
                                insert into accounts (id, email, name, locale, password_hash, platform_roles,
                                    email_verified_at, created_at)
                                values (:id, :email, :name, :locale, :hash, :roles, :now, :now)
                                on conflict (email) do nothing
                                """)
                        .param("id", account.id())
                        .param("email", account.email().value())
                        .param("name", account.name())
                        .param("locale", account.locale())
                        .param("hash", account.passwordHash())
                        .param("roles", account.platformRoles().toArray(String[]::new))
                        .param("now", now)
                        .update()
                == 1;
    }

    @Override
    public Optional<Account> of(EmailAddress email) {
        return jdbc.sql("select * from accounts where email = :email")
                .param("email", email.value())
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Account> withIds(Set<UUID> ids) {
        return jdbc.sql("select * from accounts where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public boolean replacePassword(UUID id, String before, String after) {
        return jdbc.sql("update accounts set password_hash = :after where id = :id and password_hash = :before")
                        .param("after", after)
                        .param("id", id)
                        .param("before", before)
                        .update()
                == 1;
    }

    @Override
    public boolean replaceEmail(UUID id, EmailAddress before, EmailAddress after) {
        claim(after);
        return jdbc.sql("""
                        update accounts set email = :after
                        where id = :id and email = :before and not exists (select 1 from accounts where email = :after)
                        """)
                        .param("after", after.value())
                        .param("id", id)
                        .param("before", before.value())
                        .update()
                == 1;
    }

    /** Of two accounts that want an address at once one waits, and then finds it taken. */
    private void claim(EmailAddress email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:email, 0))")
                .param("email", email.value())
                .query((row, _) -> true)
                .single();
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getString("locale"),
                row.getString("password_hash"),
                Set.of((String[]) row.getArray("platform_roles").getArray()),
                row.getTimestamp("email_verified_at").toInstant());
    }
}
