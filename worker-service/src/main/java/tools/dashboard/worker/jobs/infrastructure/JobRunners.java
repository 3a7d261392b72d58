package tools.dashboard.worker.jobs.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.job.RunningJob;
import tools.dashboard.worker.jobs.JobOutcome;
import tools.dashboard.worker.jobs.LocalJob;
import tools.dashboard.worker.jobs.domain.JobOwner;
import tools.dashboard.worker.jobs.domain.KindLimits;
import tools.dashboard.worker.jobs.domain.Lane;
import tools.dashboard.worker.jobs.domain.LeasedJob;
import tools.dashboard.worker.jobs.domain.Retries;
import tools.jackson.databind.json.JsonMapper;

/** Who runs which kind: the worker itself, or the service whose contract declares it. */
final class JobRunners {

    private final Map<String, LocalJob> locals;
    private final JobOwners owners;
    private final OwnerCalls calls;
    private final JsonMapper json;
    private final int perOwner;

    JobRunners(List<LocalJob> locals, JobOwners owners, OwnerCalls calls, JsonMapper json, int perOwner) {
        this.locals = locals.stream()
                .collect(Collectors.toUnmodifiableMap(job -> job.kind().value(), job -> job));
        this.owners = owners;
        this.calls = calls;
        this.json = json;
        this.perOwner = perOwner;
    }

    /** Jobs of a kind that nobody declares wait until somebody does. */
    List<Lane> lanes() {
        var known = owners.known();
        var lanes = new ArrayList<Lane>();
        locals.forEach((kind, job) -> {
            var owner = known.get(kind);
            var limits = owner == null ? KindLimits.none(kind) : owner.limits();
            lanes.add(new Lane(kind, List.of(limits), job.concurrency()));
        });
        known.entrySet().stream()
                .filter(entry -> !locals.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(
                        JobOwner::service, Collectors.mapping(JobOwner::limits, Collectors.toList())))
                .forEach((service, kinds) -> lanes.add(new Lane(service, kinds, perOwner)));
        return lanes;
    }

    int retries(LeasedJob job) {
        var owner = owners.known().get(job.kind());
        return owner == null ? Retries.USUAL : owner.retries();
    }

    JobOutcome run(LeasedJob job) throws InterruptedException {
        var local = locals.get(job.kind());
        var running = new RunningJob(job.id(), json.readTree(job.payload()), job.attempt(), job.workspaceId());
        try {
            if (local != null) {
                return CurrentActor.call(Actor.system(job.kind()), () -> local.run(running));
            }
            JobOwner owner = owners.known().get(job.kind());
            return owner == null
                    ? new JobOutcome.Postponed(OwnerCalls.UNREACHABLE_WAIT, "No service declares this kind of job now.")
                    : calls.run(owner, job.kind(), running);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception fault) {
            if (Thread.interrupted()) {
                throw new InterruptedException(fault.toString());
            }
            return new JobOutcome.Failed(fault.toString());
        }
    }

    String json(Object result) {
        return json.writeValueAsString(result);
    }
}
