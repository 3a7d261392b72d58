package tools.dashboard.worker.jobs.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.jobs.domain.DeadLetters;

final class PostgresDeadLetters implements DeadLetters {

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;

    PostgresDeadLetters(JdbcClient jdbc, ActingTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<DeadLetter> list(@Nullable Position before, int limit) {
        var from = before == null ? new Position(Instant.parse("9999-01-01T00:00:00Z"), "") : before;
        return transactions.asSystem(() -> jdbc.sql("""
                        select id, kind, workspace_id, attempt, coalesce(last_error, '') as reason, created_at, finished_at
                        from jobs where state = 'dead' and (finished_at, id) < (:diedAt, :id)
                        order by finished_at desc, id desc limit :limit""")
                .param("diedAt", from.diedAt().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("limit", limit)
                .query((row, number) -> letter(row))
                .list());
    }

    @Override
    public boolean redrive(String jobId) {
        return transactions.asSystem(() -> jdbc.sql("""
                                update jobs set state = 'waiting', run_at = now(), attempt = 0, finished_at = null,
                                    created_at = now()
                                where id = :id and state = 'dead'""").param("id", jobId).update()) == 1;
    }

    @Override
    public int redriveAll(@Nullable String kind) {
        return transactions.asSystem(() -> jdbc.sql("""
                        update jobs set state = 'waiting', run_at = now(), attempt = 0, finished_at = null,
                            created_at = now()
                        where id = any (array(
                            select id from jobs where state = 'dead'
                                and (cast(:kind as text) is null or kind = cast(:kind as text))
                            order by finished_at limit 10000 for update skip locked))""").param("kind", kind).update());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("id"),
                row.getString("kind"),
                row.getObject("workspace_id", UUID.class),
                row.getInt("attempt"),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant());
    }
}
