package tools.dashboard.api.tasks.api;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.tasks.FindTasks;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Texts;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/tasks")
class FoundTasksController {

    private final FindTasks finding;

    FoundTasksController(FindTasks finding) {
        this.finding = finding;
    }

    /** Tasks of all projects, newest first; {@code q} is looked for in titles. */
    @GetMapping
    Page<FoundTask> find(
            Actor actor,
            @PathVariable UUID workspaceId,
            @RequestParam(required = false) @Nullable @Size(max = Texts.SEARCH) String q,
            PageRequest page) {
        String text = q == null || q.isBlank() ? null : q.strip();
        var found = finding.find(actor, workspaceId, text, page.cursorId(), page.limitAndOne());
        return Page.of(found, page, (Task task) -> task.id().toString()).map(FoundTask::of);
    }

    record FoundTask(UUID id, UUID projectId, UUID statusId, String title) {
        static FoundTask of(Task task) {
            return new FoundTask(task.id(), task.projectId(), task.statusId(), task.title());
        }
    }
}
