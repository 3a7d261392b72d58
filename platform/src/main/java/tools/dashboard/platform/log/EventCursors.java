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

    /**
     * Makes a consumer known before it has read anything, so that nothing it needs is pruned.
     *
     * @param source whose log it reads; empty for this service's
     */
    void register(String consumer, String source) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into event_cursors as c (consumer, xid, seq, id, source)
                        values (:consumer, '0', 0, :id, :source)
                        on conflict (consumer) do update set source = excluded.source
                            where c.source <> excluded.source
                        """)
                .param("consumer", consumer)
                .param("id", Position.START.id())
                .param("source", source)
                .update());
    }

    /** Lets a consumer read again from the start of what the log holds; false when there is no such consumer. */
    boolean restart(String consumer) {
        return transaction.execute(status -> jdbc.sql("""
                                update event_cursors set xid = '0', seq = 0, id = :id, moved_at = now()
                                where consumer = :consumer
                                """)
                        .param("consumer", consumer)
                        .param("id", Position.START.id())
                        .update())
                == 1;
    }

    /**
     * Moves a cursor on; false when somebody else moved it meanwhile, and then nothing changes. Does not wait for the
     * disk: after a crash of Postgres the last events come again, which consumers are made for.
     */
    boolean move(String consumer, Position from, Position to) {
        return transaction.execute(status -> jdbc.sql("""
                                insert into event_cursors as c (consumer, xid, seq, id)
                                select :consumer, :xid::xid8, :seq, :id
                                from (select set_config('synchronous_commit', 'off', true)) as not_waiting
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
