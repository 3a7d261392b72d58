package tools.dashboard.platform.log;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each consumer has come. Its transactions are short: a long one would hold back every reader of the log. */
final class EventCursors {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EventCursors(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    Position of(String consumer) {
        return transaction.execute(status -> jdbc.sql(
                        "select xid::text as xid, seq, id from event_cursors where consumer = ?")
                .param(consumer)
                .query((row, number) -> new Position(
                        Long.parseLong(row.getString("xid")), row.getLong("seq"), row.getObject("id", UUID.class)))
                .optional()
                .orElse(Position.START));
    }

    /** Moves a cursor on; false when somebody else moved it meanwhile, and then nothing changes. */
    boolean move(String consumer, Position from, Position to) {
        return transaction.execute(status -> jdbc.sql("""
                                insert into event_cursors as c (consumer, xid, seq, id)
                                values (:consumer, :xid::xid8, :seq, :id)
                                on conflict (consumer) do update
                                    set xid = excluded.xid, seq = excluded.seq, id = excluded.id, moved_at = now()
                                    where (c.xid, c.seq, c.id) = (:fromXid::xid8, :fromSeq, :fromId)
                                """)
                        .param("consumer", consumer)
                        .param("xid", String.valueOf(to.xid()))
                        .param("seq", to.seq())
                        .param("id", to.id())
                        .param("fromXid", String.valueOf(from.xid()))
                        .param("fromSeq", from.seq())
                        .param("fromId", from.id())
                        .update()
                == 1);
    }
}
