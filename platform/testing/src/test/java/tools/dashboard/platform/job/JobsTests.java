package tools.dashboard.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.platform.database.DatabaseAddress;
import tools.dashboard.platform.database.NotesTest;
import tools.jackson.databind.node.NullNode;

@NotesTest
class JobsTests {

    private static final JobKind KIND = JobKind.of("notes.print");

    private final Jobs jobs;
    private final JobProgress progress;
    private final JdbcClient jdbc;
    private final JdbcClient administrator;
    private final TransactionTemplate transaction;
    private final String id = "notes.print:" + UUID.randomUUID();

    @Autowired
    JobsTests(
            Jobs jobs,
            JobProgress progress,
            JdbcClient jdbc,
            DatabaseAddress address,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.progress = progress;
        this.jdbc = jdbc;
        this.administrator =
                JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aJobExistsWithItsCommit() {
        var options = JobOptions.defaults()
                .withPriority(9)
                .forWorkspace(UUID.randomUUID())
                .notBefore(Instant.parse("2030-01-01T00:00:00Z"));
        transaction.executeWithoutResult(status -> jobs.enqueue(KIND, id, Map.of("noteId", "1"), options));
        assertThat(job())
                .containsEntry("kind", "notes.print")
                .containsEntry("state", "waiting")
                .containsEntry("priority", 9)
                .containsEntry("workspace_id", options.workspaceId());
    }

    @Test
    void aJobOfARolledBackChangeDoesNotExist() {
        transaction.executeWithoutResult(status -> {
            jobs.enqueue(KIND, id, Map.of(), JobOptions.defaults());
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }

    @Test
    void aSecondJobOfTheSameIdChangesNothing() {
        transaction.executeWithoutResult(status -> jobs.enqueue(KIND, id, Map.of("n", 1), JobOptions.defaults()));
        transaction.executeWithoutResult(status -> jobs.enqueue(KIND, id, Map.of("n", 2), JobOptions.defaults()));
        assertThat(job().get("payload")).hasToString("{\"n\": 1}");
    }

    @Test
    void manyJobsAreEnqueuedTogetherAndOnlyNewOnesCount() {
        var jobsOfOneChange = IntStream.range(0, 2500)
                .mapToObj(number -> new NewJob(KIND, id + ":" + number % 2400, Map.of(), JobOptions.defaults()))
                .toList();
        Integer fresh = transaction.execute(status -> jobs.enqueueAll(jobsOfOneChange));
        assertThat(fresh).isEqualTo(2400);
    }

    @Test
    void aServiceSeesHowItsJobIsDoing() {
        transaction.executeWithoutResult(status -> jobs.enqueue(KIND, id, Map.of(), JobOptions.defaults()));
        administrator
                .sql("update jobs.jobs set state = 'running', attempt = 1 where id = ?")
                .param(id)
                .update();
        var running = new RunningJob(id, NullNode.getInstance(), 1, null);
        var stale = new RunningJob(id, NullNode.getInstance(), 0, null);

        progress.report(running, 3, 4, "three of four");
        progress.report(stale, 4, 4, "of an attempt that is over");

        assertThat(jobs.find(id)).hasValueSatisfying(job -> {
            assertThat(job.state()).isEqualTo(JobStatus.State.RUNNING);
            assertThat(job.progress()).isEqualTo(new JobStatus.Progress(3, 4, "three of four"));
        });
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnceAndOneThatRunsIsAskedToEnd() {
        transaction.executeWithoutResult(status -> jobs.enqueue(KIND, id, Map.of(), JobOptions.defaults()));
        administrator
                .sql("update jobs.jobs set state = 'running' where id = ?")
                .param(id)
                .update();
        assertThat(jobs.cancel(id)).isTrue();
        assertThat(job()).containsEntry("state", "running").containsEntry("cancel_wanted", true);

        administrator
                .sql("update jobs.jobs set state = 'waiting' where id = ?")
                .param(id)
                .update();
        assertThat(jobs.cancel(id)).isTrue();
        assertThat(job()).containsEntry("state", "cancelled");
        assertThat(jobs.cancel(id)).isFalse();
    }

    @Test
    void aServiceNeitherSeesNorCancelsTheJobsOfOthers() {
        administrator
                .sql("select jobs.enqueue('notes.print', ?, '{}', 5, null, null)")
                .param(id)
                .query(Boolean.class)
                .single();

        assertThat(jobs.find(id)).isEmpty();
        assertThat(jobs.cancel(id)).isFalse();
    }

    @Test
    void aJobNeedsTheTransactionThatWantsIt() {
        assertThatThrownBy(() -> jobs.enqueue(KIND, id, Map.of(), JobOptions.defaults()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverEnqueuesDoesNotSeeTheJobsOfOthers() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("select * from jobs.jobs").query().listOfRows()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private Map<String, Object> job() {
        return administrator
                .sql("select * from jobs.jobs where id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private long count() {
        return administrator
                .sql("select count(*) from jobs.jobs where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
