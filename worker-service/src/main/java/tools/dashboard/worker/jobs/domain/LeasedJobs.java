package tools.dashboard.worker.jobs.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The jobs as one worker sees them. */
public interface LeasedJobs {

    /**
     * Writes how runs ended and takes waiting jobs, both in one transaction. A settlement applies only while this
     * worker holds the job. Taken are: higher priority first, then in turn over workspaces, then the oldest.
     *
     * @param lanes how many of which kinds; other kinds stay where they are
     * @param atMost of all lanes together
     */
    Exchange exchange(Collection<Settlement> ended, List<Lane> lanes, int atMost);

    /** Makes those wait for a worker whose time has come. */
    int wakeDelayed();

    /** Prolongs leases. */
    Renewal renew(Collection<String> ids);

    /**
     * Puts back what workers held that stopped renewing.
     *
     * @param attempts a job that lost so many workers is buried
     */
    int reclaim(int attempts);

    /** Deletes what is older than it is kept. */
    void forget(Retention retention);

    /**
     * What came of an exchange.
     *
     * @param settled ids of those jobs whose end was written; the others are somebody else's by now
     */
    record Exchange(Set<String> settled, List<LeasedJob> leased) {}

    /**
     * What came of a renewal.
     *
     * @param held ids of those that are still this worker's; the others are lost
     * @param cancelled ids of those among them that are wanted no more
     */
    record Renewal(Set<String> held, Set<String> cancelled) {}

    /**
     * How long what is over is remembered.
     *
     * @param results of jobs
     * @param done jobs that ended well or were cancelled; so long a second job of the same id is none
     * @param dead jobs that failed for good
     */
    record Retention(Duration results, Duration done, Duration dead) {}
}
