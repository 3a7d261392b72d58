package tools.dashboard.worker.mail.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.mail.domain.Refusals;

/** The table jobs.mail_refusals. */
final class PostgresRefusals implements Refusals {

    private static final Position FIRST = new Position(Instant.parse("9999-01-01T00:00:00Z"), "");

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;

    PostgresRefusals(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = new ActingTransactions(manager, Actor.system("mail"));
    }

    @Override
    public void note(String address, String template, String reply) {
        transactions.asSystem(() -> {
            jdbc.sql("delete from mail_refusals where last_at < now() - interval '90 days'")
                    .update();
            return jdbc.sql("""
                            insert into mail_refusals as r (address, template, reply) values (:address, :template, :reply)
                            on conflict (address) do update set template = excluded.template, reply = excluded.reply,
                                count = r.count + 1, last_at = now()""")
                    .param("address", key(address))
                    .param("template", template)
                    .param("reply", reply)
                    .update();
        });
    }

    @Override
    public boolean forget(String address) {
        return transactions.asSystem(() -> jdbc.sql("delete from mail_refusals where address = :address")
                        .param("address", key(address))
                        .update())
                == 1;
    }

    @Override
    public List<Refusal> list(@Nullable Position before, int limit) {
        var from = before == null ? FIRST : before;
        return transactions.readAsSystem(() -> jdbc.sql("""
                        select address, template, reply, count, first_at, last_at from mail_refusals
                        where (last_at, address) < (:lastAt, :address)
                        order by last_at desc, address desc limit :limit""")
                .param("lastAt", from.lastAt().atOffset(ZoneOffset.UTC))
                .param("address", from.address())
                .param("limit", limit)
                .query((row, number) -> refusal(row))
                .list());
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        return new Refusal(
                row.getString("address"),
                row.getString("template"),
                row.getString("reply"),
                row.getInt("count"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
