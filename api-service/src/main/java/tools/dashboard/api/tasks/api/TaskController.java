package tools.dashboard.api.tasks.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.tasks.ChangeTask;
import tools.dashboard.api.tasks.CreateTask;
import tools.dashboard.api.tasks.DeleteTask;
import tools.dashboard.api.tasks.MoveTask;
import tools.dashboard.api.tasks.ReadTasks;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.api.tasks.domain.CountedTask;
import tools.dashboard.api.tasks.domain.Priority;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks.Filter;
import tools.dashboard.api.tasks.domain.Texts;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.ETags;
import tools.dashboard.platform.web.HighestLimit;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks")
class TaskController {

    /** So many tasks a board shows at once. */
    private static final int WHOLE_BOARD = 500;

    private final CreateTask creating;
    private final ReadTasks reading;
    private final ChangeTask changing;
    private final MoveTask moving;
    private final DeleteTask deleting;

    TaskController(CreateTask creating, ReadTasks reading, ChangeTask changing, MoveTask moving, DeleteTask deleting) {
        this.creating = creating;
        this.reading = reading;
        this.changing = changing;
        this.moving = moving;
        this.deleting = deleting;
    }

    @PostMapping
    ResponseEntity<TaskResponse> create(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @Valid @RequestBody NewTask request) {
        var task = Refusals.resultOf(
                creating.create(actor, workspaceId, projectId, request.statusId(), request.toDraft()));
        return ResponseEntity.created(URI.create(
                        "/api/v1/workspaces/%s/projects/%s/tasks/%s".formatted(workspaceId, projectId, task.id())))
                .eTag(ETags.of(task.version()))
                .body(TaskResponse.of(new CountedTask(task, 0, 0)));
    }

    /** {@code q} is looked for in titles. */
    @GetMapping
    Page<TaskResponse> list(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @RequestParam(required = false) @Nullable UUID statusId,
            @RequestParam(required = false) @Nullable UUID assigneeId,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = Priority.SPELLINGS, message = "must be low, normal, high or urgent")
                    String priority,
            @RequestParam(required = false) @Nullable @Size(max = Texts.SEARCH) String q,
            @HighestLimit(WHOLE_BOARD) PageRequest page) {
        var filter = new Filter(
                workspaceId,
                projectId,
                statusId,
                assigneeId,
                priority == null ? null : Priority.of(priority),
                q == null || q.isBlank() ? null : q.strip());
        var found = Refusals.resultOf(reading.list(actor, filter, Cursors.position(page.cursor()), page.limitAndOne()));
        return Page.of(found, page, counted -> Cursors.key(counted.task())).map(TaskResponse::of);
    }

    @GetMapping("/{taskId}")
    ResponseEntity<TaskResponse> read(
            Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID projectId, @PathVariable UUID taskId) {
        var found = Refusals.resultOf(reading.read(actor, new TaskPath(workspaceId, projectId, taskId)));
        return ResponseEntity.ok().eTag(ETags.of(found.task().version())).body(TaskResponse.of(found));
    }

    @PatchMapping("/{taskId}")
    ResponseEntity<TaskResponse> change(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody TaskPatch patch) {
        var path = new TaskPath(workspaceId, projectId, taskId);
        return answer(Refusals.resultOf(changing.change(actor, path, ifMatch, patch.toChange())));
    }

    @PostMapping("/{taskId}/move")
    ResponseEntity<TaskResponse> move(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @Valid @RequestBody TaskMove move) {
        var path = new TaskPath(workspaceId, projectId, taskId);
        return answer(Refusals.resultOf(moving.move(actor, path, move.toTarget())));
    }

    @DeleteMapping("/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID projectId, @PathVariable UUID taskId) {
        Refusals.resultOf(deleting.delete(actor, new TaskPath(workspaceId, projectId, taskId)));
    }

    private static ResponseEntity<TaskResponse> answer(Task task) {
        return ResponseEntity.ok().eTag(ETags.of(task.version())).body(TaskResponse.of(task));
    }
}
