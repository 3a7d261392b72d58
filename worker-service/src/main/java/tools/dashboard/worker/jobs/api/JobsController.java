package tools.dashboard.worker.jobs.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;
import tools.dashboard.worker.jobs.domain.DeadLetters;
import tools.dashboard.worker.jobs.domain.JobRecords;
import tools.dashboard.worker.jobs.domain.JobRecords.Filter;
import tools.dashboard.worker.jobs.domain.JobRecords.Position;
import tools.jackson.databind.json.JsonMapper;

/** Jobs, for those who run the platform. */
@RestController
class JobsController {

    private static final Permission READ = Permission.of("job:read");
    private static final Permission RETRY = Permission.of("job:retry");
    private static final ProblemType NOT_DEAD = new ProblemType("job-not-dead", 409, "The job has not failed for good");
    private static final int MOST_KINDS = 500;

    private final JobRecords jobs;
    private final DeadLetters letters;
    private final Permissions permissions;
    private final JsonMapper json;

    JobsController(JobRecords jobs, DeadLetters letters, Permissions permissions, JsonMapper json) {
        this.jobs = jobs;
        this.letters = letters;
        this.permissions = permissions;
        this.json = json;
    }

    @GetMapping("/jobs/v1/kinds")
    Kinds kinds(Actor actor) {
        permissions.require(actor, READ);
        return new Kinds(jobs.kinds(MOST_KINDS).stream().map(KindView::of).toList());
    }

    /**
     * Newest first.
     *
     * @param text part of an id, or a trace or workspace as a whole; looked for among the newest 50,000
     */
    @GetMapping("/jobs/v1/jobs")
    Page<JobView> list(
            Actor actor,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(
                            regexp = "waiting|running|done|dead|cancelled",
                            message = "must be waiting, running, done, dead or cancelled")
                    String state,
            @RequestParam(required = false) @Nullable @Size(max = 100) String kind,
            @RequestParam(required = false) @Nullable @Size(max = 200) String text,
            PageRequest page) {
        permissions.require(actor, READ);
        var found = jobs.newest(new Filter(state, kind, text), page.cursorBehind(Position::new), page.limitAndOne());
        return Page.of(found, page, job -> Cursor.keyOf(job.createdAt(), job.id()))
                .map(job -> JobView.of(job, json));
    }

    @GetMapping("/jobs/v1/jobs/{jobId}")
    ResponseEntity<JobDetailsView> read(Actor actor, @PathVariable String jobId) {
        permissions.require(actor, READ);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(jobs.find(jobId)
                        .map(details -> JobDetailsView.of(details, json))
                        .orElseThrow(JobsController::unknown));
    }

    /** Lets a job that failed for good run again, from its first attempt. */
    @PostMapping("/jobs/v1/jobs/{jobId}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(Actor actor, @PathVariable String jobId) {
        permissions.require(actor, RETRY);
        if (!letters.redrive(jobId)) {
            if (jobs.find(jobId).isEmpty()) {
                throw unknown();
            }
            throw ProblemException.of(NOT_DEAD, "It is tried again by itself, or it is done.");
        }
    }

    static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such job, or it is forgotten by now.");
    }

    record Kinds(List<KindView> items) {}
}
