package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;

/**
 * The jobs that run on this worker. Keeps their leases, and interrupts a job whose lease is lost (somebody else may run
 * it by then) or whose time is up. The lease is measured with this machine's monotonic clock from before it was asked
 * for, so it never seems longer here than it is.
 */
final class HeldJobs {

    private static final Logger log = LoggerFactory.getLogger(HeldJobs.class);

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final LeasedJobs jobs;
    private final Duration lease;
    private final Duration timeLimit;

    HeldJobs(LeasedJobs jobs, Duration lease, Duration timeLimit) {
        this.jobs = jobs;
        this.lease = lease;
        this.timeLimit = timeLimit;
    }

    /** @return false when an earlier run of the same job is still ending here */
    boolean add(LeasedJob job, Thread thread, long leasedAt) {
        return held.putIfAbsent(job.id(), new Held(job, thread, leasedAt)) == null;
    }

    void remove(LeasedJob job) {
        held.computeIfPresent(job.id(), (id, entry) -> entry.job.attempt() == job.attempt() ? null : entry);
    }

    int count() {
        return held.size();
    }

    /** The job's run is over; it stays held until its end is written. */
    void ended(LeasedJob job) {
        held.computeIfPresent(job.id(), (id, entry) -> {
            entry.ended |= entry.job.attempt() == job.attempt();
            return entry;
        });
    }

    int running() {
        return (int) held.values().stream().filter(entry -> !entry.ended).count();
    }

    /** How many run of each kind. */
    Map<String, Long> runningKinds() {
        return held.values().stream()
                .filter(entry -> !entry.ended)
                .collect(Collectors.groupingBy(entry -> entry.job.kind(), Collectors.counting()));
    }

    List<LeasedJob> all() {
        return held.values().stream().map(entry -> entry.job).toList();
    }

    void interruptAll() {
        held.values().forEach(entry -> entry.thread.interrupt());
    }

    void keep() {
        if (held.isEmpty()) {
            return;
        }
        long askedAt = System.nanoTime();
        var entries = held.values().stream().collect(Collectors.toMap(entry -> entry.job.id(), entry -> entry));
        try {
            var renewal = jobs.renew(entries.keySet());
            entries.forEach((id, entry) -> {
                entry.cancelled |= renewal.cancelled().contains(id);
                if (entry.cancelled) {
                    stop(entry, "it was cancelled");
                } else if (renewal.held().contains(id)) {
                    entry.renewedAt = askedAt;
                } else {
                    stop(entry, "its lease went to another worker");
                }
            });
        } catch (RuntimeException unreachable) {
            log.warn("Leases of {} jobs could not be prolonged: {}", entries.size(), unreachable.toString());
            entries.values().stream()
                    .filter(entry -> askedAt - entry.renewedAt > lease.toNanos())
                    .forEach(entry -> stop(entry, "its lease ran out"));
        }
        entries.values().stream()
                .filter(entry -> !entry.ended && askedAt - entry.startedAt > timeLimit.toNanos())
                .forEach(entry -> {
                    entry.overdue = true;
                    stop(entry, "it took longer than " + timeLimit);
                });
    }

    /** @return whether the job was stopped because its time was up */
    boolean overdue(LeasedJob job) {
        var entry = held.get(job.id());
        return entry != null && entry.job.attempt() == job.attempt() && entry.overdue;
    }

    /** @return whether the job was stopped because nobody wants it any more */
    boolean cancelled(LeasedJob job) {
        var entry = held.get(job.id());
        return entry != null && entry.job.attempt() == job.attempt() && entry.cancelled;
    }

    private void stop(Held entry, String why) {
        if (held.containsValue(entry) && !entry.ended) {
            log.warn("Job {} is stopped: {}", entry.job.id(), why);
            entry.thread.interrupt();
        }
    }

    private static final class Held {
        private final LeasedJob job;
        private final Thread thread;
        private final long startedAt;
        private volatile long renewedAt;
        private volatile boolean overdue;
        private volatile boolean cancelled;
        private volatile boolean ended;

        private Held(LeasedJob job, Thread thread, long leasedAt) {
            this.job = job;
            this.thread = thread;
            this.startedAt = leasedAt;
            this.renewedAt = leasedAt;
        }
    }
}
