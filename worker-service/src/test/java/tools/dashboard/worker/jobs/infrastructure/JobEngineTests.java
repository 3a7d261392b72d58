package tools.dashboard.worker.jobs.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.platform.token.ServiceTokens;
import tools.dashboard.worker.WorkerTest;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.LocalJob;
import tools.jackson.databind.json.JsonMapper;

@WorkerTest
class JobEngineTests {

    private static final String KIND = "test.work";

    private final TestEngines engines;
    private final JobTable table;
    private final LosableJobs jobs;
    private final Work work = new Work();
    private final JobEngine engine;
    private final JobEngine applications;

    JobEngineTests(
            @Autowired JdbcClient jdbc,
            @Autowired PlatformTransactionManager manager,
            @Autowired Contracts contracts,
            @Autowired ServiceTokens tokens,
            @Autowired JsonMapper json,
            @Autowired JobEngine applications) {
        this.applications = applications;
        engines = new TestEngines(jdbc, manager, contracts, tokens, json);
        table = new JobTable(jdbc, manager, json);
        jobs = new LosableJobs(engines.jobs("first"));
        engine = engines.engine(jobs, work);
    }

    @BeforeEach
    void clear() {
        applications.stop();
        table.clear();
    }

    @AfterEach
    void stop() {
        engine.stop();
        applications.start();
    }

    @Test
    void aJobRunsOnceAndItsPayloadIsNotKept() {
        table.enqueue(KIND, "once", Map.of("address", "ann@example.com"), null);
        engine.start();

        eventually(() -> assertThat(table.row("once").state()).isEqualTo("done"));
        assertThat(work.runs).hasValue(1);
        assertThat(table.row("once").payload()).isEqualTo("{}");
    }

    @Test
    void aSecondJobOfTheSameIdIsNone() {
        table.enqueue(KIND, "same");
        table.enqueue(KIND, "same");
        engine.start();

        eventually(() -> assertThat(table.row("same").state()).isEqualTo("done"));
        assertThat(work.runs).hasValue(1);
    }

    @Test
    void aJobThatFailsIsTriedFourTimesAndThenADeadLetterWithItsReason() {
        work.outcome = new JobOutcome.Failed("the printer is on fire");
        table.enqueue(KIND, "failing");
        engine.start();

        eventually(() -> {
            table.dueNow("failing");
            assertThat(table.row("failing").state()).isEqualTo("dead");
        });
        assertThat(work.runs).hasValue(4);
        assertThat(table.row("failing").error()).isEqualTo("the printer is on fire");
    }

    @Test
    void aJobThatThrowsIsTriedAgain() {
        work.outcome = null;
        table.enqueue(KIND, "throwing");
        engine.start();

        eventually(() -> assertThat(table.row("throwing"))
                .satisfies(row -> assertThat(row.error()).contains("nothing to say"))
                .satisfies(row -> assertThat(row.state()).isEqualTo("delayed")));
    }

    @Test
    void aRejectedJobIsADeadLetterAtOnce() {
        work.outcome = new JobOutcome.Rejected("no such template");
        table.enqueue(KIND, "rejected");
        engine.start();

        eventually(() -> assertThat(table.row("rejected").state()).isEqualTo("dead"));
        assertThat(work.runs).hasValue(1);
    }

    @Test
    void aPostponedJobSpendsNoAttempt() {
        work.outcome = new JobOutcome.Postponed(Duration.ofMillis(10), "the server is down");
        table.enqueue(KIND, "postponed");
        engine.start();

        eventually(() -> assertThat(work.runs).hasValueGreaterThan(6));
        assertThat(table.row("postponed").attempt()).isLessThanOrEqualTo(1);
        assertThat(table.row("postponed").state()).isIn("delayed", "waiting", "running");
    }

    @Test
    void aLongJobKeepsItsLease() throws InterruptedException {
        work.hold = new CountDownLatch(1);
        table.enqueue(KIND, "long");
        engine.start();
        work.begun.await();
        var other = engines.jobs("second");

        eventually(() -> assertThat(table.row("long").state()).isEqualTo("running"));
        Awaitility.await()
                .during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(3))
                .until(() -> other.reclaim(5) == 0);
        work.hold.countDown();
        eventually(() -> assertThat(table.row("long").state()).isEqualTo("done"));
        assertThat(work.runs).hasValue(1);
    }

    @Test
    void theJobOfAKilledWorkerIsTakenOverAfterItsLease() throws InterruptedException {
        work.hold = new CountDownLatch(1);
        table.enqueue(KIND, "orphan");
        engine.start();
        work.begun.await();
        jobs.lose();
        engine.stop();

        var survivor = engines.engine(engines.jobs("second"), new Work());
        survivor.start();
        eventually(() -> assertThat(table.row("orphan").state()).isEqualTo("done"));
        survivor.stop();
        assertThat(table.row("orphan").attempt()).isEqualTo(2);
    }

    @Test
    void aStoppedWorkerGivesBackWhatItCouldNotEnd() throws InterruptedException {
        work.hold = new CountDownLatch(1);
        table.enqueue(KIND, "unfinished");
        engine.start();
        work.begun.await();

        engine.stop();

        assertThat(table.row("unfinished").state()).isEqualTo("waiting");
        assertThat(table.row("unfinished").attempt()).isZero();
    }

    @Test
    void jobsOfAKindThatNobodyDeclaresWait() {
        table.enqueue("unknown.kind", "nobodys");
        table.enqueue(KIND, "known");
        engine.start();

        eventually(() -> assertThat(table.row("known").state()).isEqualTo("done"));
        assertThat(table.row("nobodys").state()).isEqualTo("waiting");
    }

    private static final class Work implements LocalJob {

        private final AtomicInteger runs = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch hold = new CountDownLatch(0);
        private volatile @Nullable JobOutcome outcome = new JobOutcome.Done(null);

        @Override
        public JobKind kind() {
            return new JobKind(KIND);
        }

        @Override
        public int concurrency() {
            return 2;
        }

        @Override
        public JobOutcome run(RunningJob job) throws InterruptedException {
            runs.incrementAndGet();
            begun.countDown();
            hold.await();
            var said = outcome;
            if (said == null) {
                throw new IllegalStateException("nothing to say");
            }
            return said;
        }
    }
}
