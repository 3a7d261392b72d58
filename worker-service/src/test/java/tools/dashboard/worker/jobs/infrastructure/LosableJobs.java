package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;

/** What a worker can still do to its jobs once it was killed: nothing. */
final class LosableJobs implements LeasedJobs {

    private final LeasedJobs jobs;
    private volatile boolean lost;
    private volatile boolean loseAtTheEnd;

    LosableJobs(LeasedJobs jobs) {
        this.jobs = jobs;
    }

    void lose() {
        lost = true;
    }

    /** The worker dies when it is about to say how its job ended. */
    void loseAtTheEndOfAJob() {
        loseAtTheEnd = true;
    }

    boolean lost() {
        return lost;
    }

    @Override
    public List<LeasedJob> lease(List<Lane> lanes, int atMost) {
        return alive().lease(lanes, atMost);
    }

    @Override
    public Set<String> renew(Collection<String> ids) {
        return alive().renew(ids);
    }

    @Override
    public boolean finish(LeasedJob job, @Nullable String result) {
        lost |= loseAtTheEnd;
        return alive().finish(job, result);
    }

    @Override
    public boolean tryAgain(LeasedJob job, Duration wait, String reason, boolean attemptSpent) {
        return alive().tryAgain(job, wait, reason, attemptSpent);
    }

    @Override
    public boolean bury(LeasedJob job, String reason) {
        return alive().bury(job, reason);
    }

    @Override
    public void giveBack(Collection<LeasedJob> held) {
        if (!lost) {
            jobs.giveBack(held);
        }
    }

    @Override
    public int reclaim(int attempts) {
        return alive().reclaim(attempts);
    }

    @Override
    public int forget(Duration done, Duration dead) {
        return alive().forget(done, dead);
    }

    private LeasedJobs alive() {
        if (lost) {
            throw new IllegalStateException("this worker was killed");
        }
        return jobs;
    }
}
