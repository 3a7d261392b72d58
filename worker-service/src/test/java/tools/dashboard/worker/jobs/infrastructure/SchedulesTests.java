package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.domain.Recurrence;
import tools.dashboard.worker.jobs.domain.Recurrence.CatchUp;
import tools.dashboard.worker.jobs.domain.Schedules;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class SchedulesTests {

    private static final String KIND = "recurring.work";

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;
    private final JobTable table;
    private final Schedules first;
    private final Schedules second;

    SchedulesTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired Jobs jobs,
            @Autowired JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = new ActingTransactions(manager, JobsConfiguration.ENGINE);
        this.table = new JobTable(jdbc, manager, json);
        this.first = new PostgresSchedules(jdbc, transactions, jobs);
        this.second = new PostgresSchedules(jdbc, transactions, jobs);
    }

    @BeforeEach
    void clear() {
        table.clear();
        transactions.asSystem(() -> jdbc.sql("delete from schedules where kind = :kind")
                .param("kind", KIND)
                .update());
    }

    @Test
    void whatIsDueIsEnqueuedOnceOverAllWorkers() {
        declare("0 * * * *", CatchUp.ONCE);
        missed(0);

        assertThat(first.enqueueDue() + second.enqueueDue()).isEqualTo(1);
        assertThat(first.enqueueDue() + second.enqueueDue()).isZero();
    }

    @Test
    void missedTimesAreCaughtUpWithAsTheContractSays() {
        declare("0 * * * *", CatchUp.ALL);
        missed(3);
        assertThat(first.enqueueDue()).isEqualTo(4);

        clear();
        declare("0 * * * *", CatchUp.SKIP);
        missed(3);
        assertThat(first.enqueueDue()).isLessThanOrEqualTo(1);
    }

    @Test
    void aRestartForgetsNoMissedTime() {
        declare("0 * * * *", CatchUp.ONCE);
        missed(3);
        declare("0 * * * *", CatchUp.ONCE);

        assertThat(first.enqueueDue()).isEqualTo(1);
    }

    @Test
    void anotherScheduleBeginsWithItsOwnNextTime() {
        declare("0 * * * *", CatchUp.ONCE);
        missed(3);
        declare("30 * * * *", CatchUp.ONCE);

        assertThat(first.enqueueDue()).isZero();
        assertThat(first.list().getFirst().nextAt().toString()).contains(":30:00Z");
    }

    private void declare(String cron, CatchUp catchUp) {
        var recurrences = List.of(new Recurrence(KIND, cron, ZoneId.of("Europe/Madrid"), catchUp));
        first.declare(recurrences);
        second.declare(recurrences);
    }

    /** As if no worker had looked since that many full hours before the last one. */
    private void missed(int hours) {
        transactions.asSystem(() -> jdbc.sql(
                        "update schedules set next_at = date_trunc('hour', now()) - make_interval(hours => :hours)"
                                + " where kind = :kind")
                .param("kind", KIND)
                .param("hours", hours)
                .update());
    }
}
