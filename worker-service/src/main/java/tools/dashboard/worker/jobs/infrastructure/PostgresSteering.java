package tools.dashboard.worker.jobs.infrastructure;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.jobs.domain.Steering;

final class PostgresSteering implements Steering {

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;

    PostgresSteering(JdbcClient jdbc, ActingTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean cancel(String jobId) {
        return transactions.asSystem(() -> jdbc.sql("""
                        update jobs set cancel_wanted = true,
                            state = case when state = 'running' then state else 'cancelled' end,
                            finished_at = case when state = 'running' then null else now() end
                        where id = :id and state in ('delayed', 'waiting', 'running')""").param("id", jobId).update()) == 1;
    }

    @Override
    public void pause(String kind, String by) {
        transactions.asSystem(
                () -> jdbc.sql("insert into paused_kinds (kind, paused_by) values (:kind, :by) on conflict do nothing")
                        .param("kind", kind)
                        .param("by", by)
                        .update());
    }

    @Override
    public boolean resume(String kind) {
        return transactions.asSystem(() -> jdbc.sql("delete from paused_kinds where kind = :kind")
                        .param("kind", kind)
                        .update())
                == 1;
    }
}
