package tools.dashboard.worker.jobs.infrastructure;

import java.util.HashMap;
import java.util.Map;
import tools.dashboard.platform.contract.Contract;
import tools.dashboard.platform.contract.Contracts;
import tools.dashboard.worker.jobs.domain.JobOwner;
import tools.dashboard.worker.jobs.domain.Retries;

/** Who owns which kind of job, after the last known contracts. */
final class JobOwners {

    private static final String SELF = "";

    private final Contracts contracts;
    private volatile Map<String, JobOwner> known = Map.of();

    JobOwners(Contracts contracts) {
        this.contracts = contracts;
        contracts.onChange(this::learn);
        learn();
    }

    /** By kind; the worker's own kinds are among them, without an address. */
    Map<String, JobOwner> known() {
        return known;
    }

    private void learn() {
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
            owners.put(job.kind(), new JobOwner(service, address, retries));
        }
    }
}
