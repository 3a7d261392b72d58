package tools.dashboard.worker.jobs.infrastructure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.LeasedJobs;
import tools.dashboard.worker.jobs.domain.LeasedJobs.Exchange;
import tools.dashboard.worker.jobs.domain.Settlement;
import tools.dashboard.worker.jobs.domain.Settlement.Change;

/**
 * Writes how runs ended, together, and fetches new jobs with the same commit. What ends while that goes on goes with
 * the next one: the busier the worker, the larger the batches. What could not be written is written with the next one,
 * too, as long as the job is still this worker's. Runs end on any thread; {@link #trade} is for one.
 */
final class JobExchange {

    private static final Logger log = LoggerFactory.getLogger(JobExchange.class);

    private final Queue<Settlement> ended = new ConcurrentLinkedQueue<>();
    private final LeasedJobs jobs;
    private final HeldJobs held;

    JobExchange(LeasedJobs jobs, HeldJobs held) {
        this.jobs = jobs;
        this.held = held;
    }

    void ended(Settlement settlement) {
        ended.add(settlement);
    }

    /** Whether ends wait to be written. */
    boolean isBehind() {
        return !ended.isEmpty();
    }

    List<LeasedJob> trade(List<Lane> lanes, int atMost) {
        var batch = new ArrayList<Settlement>();
        for (var next = ended.poll(); next != null; next = ended.poll()) {
            batch.add(next);
        }
        try {
            var exchange = jobs.exchange(batch, lanes, atMost);
            settled(batch, exchange);
            return exchange.leased();
        } catch (DataIntegrityViolationException unstorable) {
            batch.forEach(this::alone);
            return List.of();
        } catch (RuntimeException unreachable) {
            ended.addAll(batch);
            throw unreachable;
        }
    }

    /** One result that Postgres cannot keep must not take the others with it. */
    private void alone(Settlement settlement) {
        try {
            settled(List.of(settlement), jobs.exchange(List.of(settlement), List.of(), 0));
        } catch (DataIntegrityViolationException unstorable) {
            log.warn("The end of job {} cannot be stored: {}", settlement.job().id(), unstorable.toString());
            ended.add(new Settlement(
                    settlement.job(),
                    new Change.Bury("Its result is no JSON that Postgres can keep."),
                    Ending.REJECTED.label(),
                    settlement.traceId()));
        } catch (RuntimeException unreachable) {
            ended.add(settlement);
        }
    }

    private void settled(List<Settlement> batch, Exchange exchange) {
        for (var settlement : batch) {
            held.remove(settlement.job());
            if (!exchange.settled().contains(settlement.job().id())) {
                log.warn(
                        "Job {} went to another worker before it ended here",
                        settlement.job().id());
            }
        }
    }

    /** Gives back what still runs: no attempt spent, and at once somebody else's. */
    void giveBack(List<LeasedJob> running) {
        var waiting = List.copyOf(ended);
        var ids = waiting.stream().map(one -> one.job().id()).toList();
        var all = Stream.concat(
                        waiting.stream(),
                        running.stream().filter(job -> !ids.contains(job.id())).map(JobExchange::unfinished))
                .toList();
        if (!all.isEmpty()) {
            jobs.exchange(all, List.of(), 0);
        }
    }

    private static Settlement unfinished(LeasedJob job) {
        var change = new Change.TryAgain(Duration.ZERO, "The worker stopped before the job was done.", false);
        return new Settlement(job, change, Ending.POSTPONED.label(), job.traceId());
    }
}
