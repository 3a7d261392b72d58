package tools.dashboard.worker.jobs.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.worker.jobs.domain.DeadLetters;
import tools.dashboard.worker.jobs.domain.JobRecords;
import tools.dashboard.worker.jobs.domain.Schedules;
import tools.dashboard.worker.jobs.domain.Schedules.Scheduled;
import tools.dashboard.worker.jobs.domain.Steering;

/** What those who run the platform do to jobs. */
@RestController
class SteeringController {

    private static final Permission READ = Permission.of("job:read");
    private static final Permission RETRY = Permission.of("job:retry");
    private static final Permission CANCEL = Permission.of("job:cancel");
    private static final Permission PAUSE = Permission.of("job:pause");
    private static final ProblemType OVER = new ProblemType("job-over", 409, "The job is over");
    private static final String KIND = "[a-z][a-z0-9-]*([.][a-z][a-z0-9-]*)+";

    private final Steering steering;
    private final DeadLetters letters;
    private final JobRecords jobs;
    private final Schedules schedules;
    private final Permissions permissions;

    SteeringController(
            Steering steering, DeadLetters letters, JobRecords jobs, Schedules schedules, Permissions permissions) {
        this.steering = steering;
        this.letters = letters;
        this.jobs = jobs;
        this.schedules = schedules;
        this.permissions = permissions;
    }

    /** Ends a job: at once when it waits, within seconds when it runs. */
    @PostMapping("/jobs/v1/jobs/{jobId}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Actor actor, @PathVariable String jobId) {
        permissions.require(actor, CANCEL);
        if (!steering.cancel(jobId)) {
            if (jobs.find(jobId).isEmpty()) {
                throw JobsController.unknown();
            }
            throw ProblemException.of(OVER, "It is done, dead or cancelled already.");
        }
    }

    /** Lets all that failed for good run again, or those of one kind; ten thousand with each call. */
    @PostMapping("/jobs/v1/dead-letters/retry")
    Retried retryAll(
            Actor actor,
            @RequestParam(required = false) @Nullable @Size(max = 100) @Pattern(regexp = KIND) String kind) {
        permissions.require(actor, RETRY);
        return new Retried(letters.redriveAll(kind));
    }

    /** Jobs of the kind wait until it is resumed; what runs runs on. */
    @PostMapping("/jobs/v1/kinds/{kind}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(Actor actor, @PathVariable @Size(max = 100) @Pattern(regexp = KIND) String kind) {
        permissions.require(actor, PAUSE);
        steering.pause(kind, actor.id());
    }

    @PostMapping("/jobs/v1/kinds/{kind}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable @Size(max = 100) @Pattern(regexp = KIND) String kind) {
        permissions.require(actor, PAUSE);
        steering.resume(kind);
    }

    /** Recurring jobs, by kind. */
    @GetMapping("/jobs/v1/schedules")
    ScheduleList schedules(Actor actor) {
        permissions.require(actor, READ);
        return new ScheduleList(schedules.list());
    }

    /** @param count jobs that run again; when it is ten thousand, there may be more */
    record Retried(int count) {}

    record ScheduleList(List<Scheduled> items) {}
}
