package tools.dashboard.worker.jobs.infrastructure;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.Contract.JobDeclaration;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.worker.jobs.domain.JobOwner;
import tools.dashboard.worker.jobs.domain.KindLimits;
import tools.dashboard.worker.jobs.domain.Recurrence;
import tools.dashboard.worker.jobs.domain.Recurrence.CatchUp;
import tools.dashboard.worker.jobs.domain.Retries;

/** Who owns which kind of job, after the last known contracts. */
final class JobOwners {

    private static final Logger log = LoggerFactory.getLogger(JobOwners.class);
    private static final String SELF = "";

    private final Contracts contracts;
    private volatile Map<String, JobOwner> known = Map.of();
    private volatile List<Recurrence> recurrences = List.of();

    JobOwners(Contracts contracts) {
        this.contracts = contracts;
        contracts.onChange(this::learn);
        learn();
    }

    /** By kind; the worker's own kinds are among them, without an address. */
    Map<String, JobOwner> known() {
        return known;
    }

    /** What the contracts want again and again; a schedule that nobody can read is left out. */
    List<Recurrence> recurrences() {
        return recurrences;
    }

    private void learn() {
        recurrences = Stream.concat(
                        contracts.services().stream().flatMap(service -> contracts.of(service).stream()),
                        contracts.own().stream())
                .flatMap(contract -> contract.jobs().stream())
                .flatMap(job -> recurrence(job).stream())
                .collect(Collectors.toMap(Recurrence::kind, one -> one, (foreign, own) -> own, TreeMap::new))
                .values()
                .stream()
                .toList();
        var owners = new HashMap<String, JobOwner>();
        for (var service : contracts.services()) {
            contracts.of(service).forEach(contract -> add(owners, contract, service.service(), service.address()));
        }
        contracts.own().forEach(contract -> add(owners, contract, SELF, SELF));
        known = Map.copyOf(owners);
    }

    private static void add(Map<String, JobOwner> owners, Contract contract, String service, String address) {
        for (var job : contract.jobs()) {
            int retries = job.attempts() > 0 ? job.attempts() : Retries.USUAL;
            owners.put(job.kind(), new JobOwner(service, address, retries, limits(job)));
        }
    }

    private static KindLimits limits(JobDeclaration job) {
        var none = KindLimits.none(job.kind());
        return new KindLimits(
                job.kind(),
                job.concurrency() > 0 ? job.concurrency() : none.most(),
                job.perWorkspace() > 0 ? job.perWorkspace() : none.ofWorkspace());
    }

    private static Optional<Recurrence> recurrence(JobDeclaration job) {
        var schedule = job.schedule();
        if (schedule == null) {
            return Optional.empty();
        }
        try {
            var zone = ZoneId.of(Objects.requireNonNullElse(schedule.zone(), "UTC"));
            var catchUp = CatchUp.valueOf(
                    Objects.requireNonNullElse(schedule.catchUp(), "once").toUpperCase(Locale.ROOT));
            CronTimes.of(schedule.cron(), zone);
            return Optional.of(new Recurrence(job.kind(), schedule.cron(), zone, catchUp));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            log.warn("The schedule of {} is left out: {}", job.kind(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
