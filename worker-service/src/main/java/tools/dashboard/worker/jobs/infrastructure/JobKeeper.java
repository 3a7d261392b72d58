package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.worker.jobs.domain.LeasedJobs;

/** What goes on beside the jobs: leases are prolonged, lost ones found, delayed jobs woken, old ones forgotten. */
final class JobKeeper {

    private static final Logger log = LoggerFactory.getLogger(JobKeeper.class);

    /** A job that took so many workers down with it is not tried on another. */
    private static final int MOST_LOST_WORKERS = 5;

    private static final Duration TIDY = Duration.ofMinutes(5);

    private final LeasedJobs jobs;
    private final HeldJobs held;
    private final JobsProperties properties;
    private final Runnable wake;
    private long kept;
    private long tidied;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Thread tidier;

    /** @param wake called when jobs may wait that did not before */
    JobKeeper(LeasedJobs jobs, HeldJobs held, JobsProperties properties, Runnable wake) {
        this.jobs = jobs;
        this.held = held;
        this.properties = properties;
        this.wake = wake;
    }

    void start() {
        kept = System.nanoTime() - properties.renew().toNanos();
        tidied = System.nanoTime() - TIDY.toNanos();
        thread = Thread.ofPlatform().daemon().name("jobs-keeper").start(this::keep);
    }

    void stop() {
        var keeping = thread;
        if (keeping != null) {
            keeping.interrupt();
        }
    }

    private void keep() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(properties.poll());
            }
        } catch (InterruptedException stopped) {
            log.debug("Leases are kept no longer");
        }
    }

    private void look() {
        long now = System.nanoTime();
        boolean due = now - kept >= properties.renew().toNanos();
        if (due) {
            kept = now;
            held.keep();
        }
        try {
            int awake = jobs.wakeDelayed() + (due ? jobs.reclaim(MOST_LOST_WORKERS) : 0);
            if (awake > 0) {
                wake.run();
            }
        } catch (RuntimeException unreachable) {
            log.debug("Lost and delayed jobs cannot be found now: {}", unreachable.toString());
        }
        tidyNowAndThen(now);
    }

    /** Beside the leases, which must not wait for it. */
    private void tidyNowAndThen(long now) {
        var tidying = tidier;
        if (now - tidied < TIDY.toNanos() || (tidying != null && tidying.isAlive())) {
            return;
        }
        tidied = now;
        tidier = Thread.ofVirtual().name("jobs-tidier").start(() -> {
            try {
                jobs.forget(properties.retention());
            } catch (RuntimeException unreachable) {
                log.warn("Old jobs cannot be forgotten now: {}", unreachable.toString());
            }
        });
    }
}
