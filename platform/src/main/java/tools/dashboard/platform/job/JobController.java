package tools.dashboard.platform.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Where the worker has this service's jobs run. */
@RestController
final class JobController {

    /** The worker does not try again on this one. */
    private static final ProblemType PERMANENT = new ProblemType("job-rejected", 422, "The job can never succeed");

    private final Map<String, JobHandler> handlers;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    JobController(List<JobHandler> handlers) {
        this.handlers = handlers.stream()
                .collect(Collectors.toUnmodifiableMap(handler -> handler.kind().value(), Function.identity()));
    }

    @PostMapping("/internal/jobs/{kind}")
    Result run(@PathVariable String kind, @RequestBody @Valid Request request) throws Exception {
        JobHandler handler = handlers.get(kind);
        if (handler == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "This service runs no such kind of job.");
        }
        JsonNode payload = request.payload() == null ? NullNode.getInstance() : request.payload();
        var job = new RunningJob(request.id(), payload, request.attempt(), request.workspaceId());
        running.put(job.id(), Thread.currentThread());
        try {
            return new Result(CurrentActor.call(Actor.system(kind), () -> handler.run(job)));
        } catch (PermanentJobFailure failure) {
            throw ProblemException.of(PERMANENT, String.valueOf(failure.getMessage()), failure);
        } finally {
            running.remove(job.id(), Thread.currentThread());
            // Whoever serves the next request on this thread was not meant.
            Thread.interrupted();
        }
    }

    /** Interrupts a job that is wanted no more; one that does not run here is over, or at another instance. */
    @DeleteMapping("/internal/jobs/{kind}/{jobId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String kind, @PathVariable String jobId) {
        running.computeIfPresent(jobId, (id, thread) -> {
            thread.interrupt();
            return thread;
        });
    }

    record Request(
            @NotBlank String id,
            @Nullable JsonNode payload,
            @Positive int attempt,
            @Nullable UUID workspaceId) {}

    record Result(@Nullable Object result) {}
}
