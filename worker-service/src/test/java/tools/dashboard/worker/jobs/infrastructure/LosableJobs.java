package tools.dashboard.worker.jobs.infrastructure;

import java.util.Collection;
import java.util.List;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.dashboard.worker.jobs.domain.Settlement;
import tools.dashboard.worker.jobs.domain.Settlement.Change;

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
    public Exchange exchange(Collection<Settlement> ended, List<Lane> lanes, int atMost) {
        lost |= loseAtTheEnd && ended.stream().anyMatch(one -> one.change() instanceof Change.Finish);
        return alive().exchange(ended, lanes, atMost);
    }

    @Override
    public int wakeDelayed() {
        return alive().wakeDelayed();
    }

    @Override
    public Renewal renew(Collection<String> ids) {
        return alive().renew(ids);
    }

    @Override
    public int reclaim(int attempts) {
        return alive().reclaim(attempts);
    }

    @Override
    public void forget(Retention retention) {
        alive().forget(retention);
    }

    private LeasedJobs alive() {
        if (lost) {
            throw new IllegalStateException("this worker was killed");
        }
        return jobs;
    }
}
