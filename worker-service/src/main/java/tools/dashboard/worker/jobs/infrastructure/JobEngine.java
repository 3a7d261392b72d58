package tools.dashboard.worker.jobs.infrastructure;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;

/**
 * Leases jobs and runs each on a virtual thread of its own. A worker that dies loses nothing: its leases run out, and
 * the jobs run again elsewhere. One that is stopped gives back what it could not end in time.
 */
final class JobEngine implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobEngine.class);

    /** A job that took so many workers down with it is not tried on another. */
    private static final int MOST_LOST_WORKERS = 5;

    private static final Duration KEEP_DONE = Duration.ofDays(7);
    private static final Duration KEEP_DEAD = Duration.ofDays(30);
    private static final Duration TIDY = Duration.ofMinutes(10);

    private final LeasedJobs jobs;
    private final JobRunners runners;
    private final HeldJobs held;
    private final JobsProperties properties;
    private final JobRun runs;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile long lastLook = System.nanoTime();
    private volatile @Nullable Thread leaser;
    private volatile @Nullable Thread keeper;

    JobEngine(LeasedJobs jobs, JobRunners runners, JobsProperties properties, JobMetrics metrics, Clock clock) {
        this.jobs = jobs;
        this.runners = runners;
        this.held = new HeldJobs(jobs, properties.lease(), properties.timeLimit());
        this.properties = properties;
        this.runs = new JobRun(jobs, runners, held, metrics, properties.timeLimit(), clock);
    }

    @Override
    public void start() {
        running = true;
        // Threads of their own: leases are kept even while jobs hold every carrier of the virtual ones.
        leaser = Thread.ofPlatform().daemon().name("jobs-leaser").start(this::lease);
        keeper = Thread.ofPlatform().daemon().name("jobs-keeper").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        join(leaser);
        var end = System.nanoTime() + properties.grace().toNanos();
        while (held.count() > 0 && System.nanoTime() < end) {
            await(Duration.ofMillis(50));
        }
        var left = held.all();
        held.interruptAll();
        var keeping = keeper;
        if (keeping != null) {
            keeping.interrupt();
        }
        if (!left.isEmpty()) {
            log.info("{} running jobs are given back", left.size());
            jobs.giveBack(left);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** How long ago the engine last asked for jobs, whether it got any or not. */
    Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lastLook);
    }

    private void lease() {
        boolean reachable = true;
        while (running) {
            int found = 0;
            try {
                found = startSome();
                lastLook = System.nanoTime();
                reachable = true;
            } catch (RuntimeException fault) {
                if (reachable) {
                    log.warn("No jobs can be leased now: {}", fault.toString());
                }
                reachable = false;
            }
            if (found == 0) {
                await(properties.poll());
            }
        }
    }

    private int startSome() {
        int free = properties.concurrency() - held.count();
        var open = runners.lanes().stream()
                .map(lane -> lane.less(held.count(lane.kinds())))
                .filter(lane -> lane.slots() > 0)
                .toList();
        if (free <= 0 || open.isEmpty()) {
            return 0;
        }
        long leasedAt = System.nanoTime();
        var leased = jobs.lease(open, free);
        leased.forEach(job -> start(job, leasedAt));
        return leased.size();
    }

    private void start(LeasedJob job, long leasedAt) {
        var thread = Thread.ofVirtual().name("job-" + job.id()).unstarted(() -> run(job));
        if (held.add(job, thread, leasedAt)) {
            thread.start();
        } else {
            jobs.tryAgain(job, properties.renew(), "An earlier run is still ending.", false);
        }
    }

    private void run(LeasedJob job) {
        try {
            runs.run(job);
        } finally {
            wake.release();
        }
    }

    private void keep() {
        long tidied = System.nanoTime() - TIDY.toNanos();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                held.keep();
                tidied = reclaim(tidied);
                Thread.sleep(properties.renew());
            }
        } catch (InterruptedException stopped) {
            log.debug("Leases are kept no longer");
        }
    }

    private long reclaim(long tidied) {
        try {
            if (jobs.reclaim(MOST_LOST_WORKERS) > 0) {
                wake.release();
            }
            if (System.nanoTime() - tidied > TIDY.toNanos()) {
                jobs.forget(KEEP_DONE, KEEP_DEAD);
                return System.nanoTime();
            }
        } catch (RuntimeException unreachable) {
            log.debug("Lost jobs cannot be reclaimed now: {}", unreachable.toString());
        }
        return tidied;
    }

    private void await(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(2));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
