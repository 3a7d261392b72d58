package tools.dashboard.worker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.local.store.Store;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.job.NewJob;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.testing.stores.WithStores;
import tools.dashboard.worker.WorkerSurroundings;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.LocalJob;
import tools.jackson.databind.json.JsonMapper;

/**
 * No test, but run like one, by {@code ./td bench jobs}: jobs that do nothing, from their enqueuing to their end, every
 * step committed to a Postgres that syncs; beside BullMQ, which syncs once a second. Both have one worker at
 * concurrency 100, take turns, and are warmed first.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "worker.jobs.concurrency=" + JobsBench.CONCURRENCY)
@WithStores({Store.POSTGRES, Store.REDIS})
@ContextConfiguration(initializers = WorkerSurroundings.class)
@Import(JobsBench.Noop.class)
class JobsBench {

    static final int CONCURRENCY = 100;

    private static final JobKind KIND = JobKind.of("bench.noop");
    private static final int FLOOR = 2_000;
    private static final int ROUNDS = 3;
    private static final int PRODUCERS = 4;
    private static final String LINE = "%-46s %8s %8s %9s %7s  %s";

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JsonMapper json;

    @Value("${REDIS_URL}")
    private String redis;

    private record Row(String work, int floor, double goal, double reached, String boundBy) {}

    @Test
    void noopJobsFromEnqueuingToTheirEnd() throws IOException {
        var rows = new ArrayList<Row>();
        try (var peer = new Peer(System.getProperty("bench.node"), Path.of(System.getProperty("bench.peer")), redis)) {
            rows.add(compare(peer, "jobs/s, enqueued 100 at a time", 20_000, 100));
            rows.add(compare(peer, "jobs/s, each enqueued by a commit of its own", 10_000, 1));
        }
        print(rows);
        Files.write(Path.of(System.getProperty("bench.result")), json.writeValueAsBytes(rows));
    }

    private Row compare(Peer peer, String work, int count, int together) {
        peer.round(count / 2, together);
        round(count / 2, together);
        var theirs = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var bounds = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(peer.round(count, together));
            var load = Load.now();
            ours.add(round(count, together));
            bounds.add(load.since());
        }
        return new Row(work, FLOOR, median(theirs), median(ours), bounds.get(ours.indexOf(median(ours))));
    }

    private double round(int count, int together) {
        long before = done();
        long began = System.nanoTime();
        enqueue(count, together);
        while (done() < before + count) {
            LockSupport.parkNanos(10_000_000);
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private void enqueue(int count, int together) {
        String round = UUID.randomUUID().toString();
        var next = new AtomicInteger();
        var transaction = new TransactionTemplate(transactions);
        // As many as the pool has connections for: each waits for its commit.
        int producers = together == 1 ? 2 * PRODUCERS : PRODUCERS;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, producers)
                    .forEach(producer -> threads.submit(() -> {
                        for (int from = next.getAndAdd(together); from < count; from = next.getAndAdd(together)) {
                            var some = IntStream.range(from, Math.min(from + together, count))
                                    .mapToObj(number ->
                                            new NewJob(KIND, round + ":" + number, Map.of(), JobOptions.defaults()))
                                    .toList();
                            transaction.executeWithoutResult(status -> jobs.enqueueAll(some));
                        }
                    }));
        }
    }

    /** Committed ends. */
    private long done() {
        return new ActingTransactions(transactions, Actor.system("bench"))
                .asSystem(() -> jdbc.sql("select coalesce(sum(done), 0) from kind_minutes where kind = :kind")
                        .param("kind", KIND.value())
                        .query(Long.class)
                        .single());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(List<Row> rows) {
        System.out.printf(LINE + "%n", "BENCH", "floor", "BullMQ 6", "reached", "ratio", "bound by");
        for (var row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    LINE + "%n",
                    "BENCH " + row.work,
                    row.floor,
                    "%.0f".formatted(row.goal),
                    "%.0f".formatted(row.reached),
                    "%.2f".formatted(row.reached / row.goal),
                    row.boundBy);
        }
    }

    /** How busy this process and the machine were. */
    private record Load(long at, long cpu) {

        private static final OperatingSystemMXBean MACHINE =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        static Load now() {
            MACHINE.getCpuLoad();
            return new Load(System.nanoTime(), MACHINE.getProcessCpuTime());
        }

        String since() {
            double took = System.nanoTime() - at;
            double worker = (MACHINE.getProcessCpuTime() - cpu) / took;
            int cores = MACHINE.getAvailableProcessors();
            return "%.1f of %d cores busy, %.1f of them this worker and its producers"
                    .formatted(MACHINE.getCpuLoad() * cores, cores, worker);
        }
    }

    static final class Noop implements LocalJob {

        @Override
        public JobKind kind() {
            return KIND;
        }

        @Override
        public int concurrency() {
            return CONCURRENCY;
        }

        @Override
        public JobOutcome run(RunningJob job) {
            return new JobOutcome.Done(null);
        }
    }
}
