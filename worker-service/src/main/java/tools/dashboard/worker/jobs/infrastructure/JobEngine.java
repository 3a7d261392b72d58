package tools.dashboard.worker.jobs.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.dashboard.worker.jobs.domain.Settlement;
import tools.dashboard.worker.jobs.domain.Settlement.Change;

/**
 * Leases jobs and runs each on a virtual thread of its own. A worker that dies loses nothing: its leases run out, and
 * the jobs run again elsewhere. One that is stopped gives back what it could not end in time.
 */
final class JobEngine implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobEngine.class);

    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration LINGER = Duration.ofMillis(3);

    private final JobRunners runners;
    private final HeldJobs held;
    private final JobsProperties properties;
    private final JobRun runs;
    private final JobExchange exchange;
    private final JobKeeper keeper;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean leasing;
    private volatile boolean stopped = true;
    private volatile long lastLook = System.nanoTime();
    private volatile @Nullable Thread trader;

    JobEngine(LeasedJobs jobs, JobRunners runners, JobsProperties properties, JobMetrics metrics, Clock clock) {
        this.runners = runners;
        this.held = new HeldJobs(jobs, properties.lease(), properties.timeLimit());
        this.properties = properties;
        this.runs = new JobRun(runners, held, metrics, properties.timeLimit(), clock);
        this.exchange = new JobExchange(jobs, held);
        this.keeper = new JobKeeper(jobs, held, properties, this::wake);
    }

    @Override
    public void start() {
        leasing = true;
        stopped = false;
        // Threads of their own: leases are kept even while jobs hold every carrier of the virtual ones.
        trader = Thread.ofPlatform().daemon().name("jobs-trader").start(this::trade);
        keeper.start();
    }

    @Override
    public void stop() {
        leasing = false;
        wake();
        long end = System.nanoTime() + properties.grace().toNanos();
        while (!stopped && held.count() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP.toNanos());
        }
        stopped = true;
        wake();
        join(trader);
        var left = held.all();
        held.interruptAll();
        keeper.stop();
        if (!left.isEmpty()) {
            giveBack(left);
        }
    }

    private void giveBack(List<LeasedJob> left) {
        log.info("{} running jobs are given back", left.size());
        try {
            exchange.giveBack(left);
        } catch (RuntimeException unreachable) {
            log.warn("They are taken over when their leases are over: {}", unreachable.toString());
        } finally {
            left.forEach(held::remove);
        }
    }

    @Override
    public boolean isRunning() {
        return leasing;
    }

    /** There may be something to do. */
    void wake() {
        wake.release();
    }

    /** How long ago the engine last asked for jobs, whether it got any or not. */
    Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lastLook);
    }

    private void trade() {
        boolean reachable = true;
        while (!stopped) {
            int found = 0;
            try {
                found = tradeOnce();
                lastLook = System.nanoTime();
                reachable = true;
            } catch (RuntimeException fault) {
                if (reachable) {
                    log.warn("No jobs can be leased now: {}", fault.toString());
                }
                reachable = false;
                await(properties.poll());
            }
            if (found == 0) {
                await(properties.poll());
            }
        }
    }

    private int tradeOnce() {
        int free = leasing ? properties.concurrency() - held.running() : 0;
        List<Lane> open = free > 0 ? openLanes() : List.of();
        if (open.isEmpty() && !exchange.isBehind()) {
            return 0;
        }
        long askedAt = System.nanoTime();
        var leased = exchange.trade(open, free);
        leased.forEach(job -> start(job, askedAt));
        linger(leased.size() < free);
        return leased.size();
    }

    /** Where no more jobs wait than run, larger batches spare the database more than they cost time. */
    private void linger(boolean enough) {
        if (enough && !stopped) {
            LockSupport.parkNanos(LINGER.toNanos());
        }
    }

    /** What ended counts no longer: its end is written with what is leased in its place. */
    private List<Lane> openLanes() {
        var running = held.runningKinds();
        return runners.lanes().stream()
                .map(lane -> lane.less(lane.kinds().stream()
                        .mapToLong(limits -> running.getOrDefault(limits.kind(), 0L))
                        .sum()))
                .filter(lane -> lane.free() > 0)
                .toList();
    }

    private void start(LeasedJob job, long leasedAt) {
        var thread = Thread.ofVirtual().name("job-" + job.id()).unstarted(() -> run(job));
        if (held.add(job, thread, leasedAt)) {
            thread.start();
        } else {
            var later = new Change.TryAgain(properties.renew(), "An earlier run is still ending.", false);
            exchange.ended(new Settlement(job, later, Ending.POSTPONED.label(), job.traceId()));
        }
    }

    private void run(LeasedJob job) {
        boolean settles = false;
        try {
            var settlement = runs.run(job);
            settlement.ifPresent(exchange::ended);
            settles = settlement.isPresent();
        } finally {
            if (settles) {
                held.ended(job);
            } else {
                held.remove(job);
            }
            wake();
        }
    }

    private void await(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(2));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
