package tools.dashboard.worker.mail.infrastructure;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.dashboard.worker.mail.domain.Ledger;
import tools.dashboard.worker.mail.domain.Shares;

/** The table jobs.mails. Entries are made one after the other over all workers, so that the limits hold exactly. */
final class PostgresLedger implements Ledger {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Shares shares;
    private final Duration window;

    PostgresLedger(JdbcClient jdbc, TransactionOperations transactions, Shares shares, Duration window) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.shares = shares;
        this.window = window;
    }

    @Override
    public Entry begin(String jobId, String template, String source, String messageId) {
        return transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('jobs.mails'))")
                    .query()
                    .singleRow();
            boolean sent = jdbc.sql("select exists (select from mails where job_id = :job and state = 'sent')")
                    .param("job", jobId)
                    .query(Boolean.class)
                    .single();
            if (sent) {
                return new Entry.AlreadySent();
            }
            if (!allowed(jobId, template, source)) {
                return new Entry.LimitReached(untilRoom());
            }
            enter(jobId, template, source, messageId);
            return new Entry.Begun();
        });
    }

    @Override
    public void sent(String jobId, String reply) {
        end(jobId, "sent", reply);
    }

    @Override
    public void notSent(String jobId, String reply) {
        end(jobId, "failed", reply);
    }

    private boolean allowed(String jobId, String template, String source) {
        var used = jdbc.sql("""
                        select template, source, count(*)::int from mails
                        where state <> 'failed' and begun_at > now() - make_interval(secs => :window)
                            and job_id <> :job
                        group by template, source""")
                .param("window", window.toSeconds())
                .param("job", jobId)
                .query((row, number) -> new Shares.Used(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
        return shares.allow(template, source, used);
    }

    private void enter(String jobId, String template, String source, String messageId) {
        jdbc.sql("""
                        insert into mails (job_id, template, source, message_id, state)
                        values (:job, :template, :source, :messageId, 'sending')
                        on conflict (job_id) do update
                            set state = 'sending', begun_at = now(), attempts = mails.attempts + 1, reply = null""")
                .param("job", jobId)
                .param("template", template)
                .param("source", source)
                .param("messageId", messageId)
                .update();
    }

    /** Until the oldest mail leaves the window; spread, so that those who wait do not all come back at once. */
    private Duration untilRoom() {
        var seconds = jdbc.sql("""
                        select coalesce(extract(epoch from min(begun_at) - now()) + :window, 0)::float8 from mails
                        where state <> 'failed' and begun_at > now() - make_interval(secs => :window)""")
                .param("window", window.toSeconds())
                .query(Double.class)
                .single();
        long spread = ThreadLocalRandom.current().nextLong(Math.max(1, window.toMillis() / 10));
        var wait = Duration.ofMillis((long) (seconds * 1000) + spread);
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
    }

    private void end(String jobId, String state, String reply) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        update mails set state = :state, reply = :reply,
                            sent_at = case when :state = 'sent' then now() end
                        where job_id = :job and state = 'sending'""")
                .param("job", jobId)
                .param("state", state)
                .param("reply", reply)
                .update());
    }
}
