package tools.dashboard.api.tasks.api;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.tasks.ChangeProject;
import tools.dashboard.api.tasks.CreateProject;
import tools.dashboard.api.tasks.DeleteProject;
import tools.dashboard.api.tasks.ReadProjects;
import tools.dashboard.api.tasks.domain.Project;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.ETags;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/projects")
class ProjectController {

    private final CreateProject creating;
    private final ReadProjects reading;
    private final ChangeProject changing;
    private final DeleteProject deleting;

    ProjectController(CreateProject creating, ReadProjects reading, ChangeProject changing, DeleteProject deleting) {
        this.creating = creating;
        this.reading = reading;
        this.changing = changing;
        this.deleting = deleting;
    }

    @PostMapping
    ResponseEntity<ProjectResponse> create(
            Actor actor, @PathVariable UUID workspaceId, @Valid @RequestBody NewProject request) {
        var started = creating.create(actor, workspaceId, request.name(), request.descriptionOrEmpty());
        var project = started.project();
        return ResponseEntity.created(
                        URI.create("/api/v1/workspaces/%s/projects/%s".formatted(workspaceId, project.id())))
                .eTag(ETags.of(project.version()))
                .body(ProjectResponse.of(project, started.statuses()));
    }

    @GetMapping
    Page<ProjectResponse> list(Actor actor, @PathVariable UUID workspaceId, PageRequest page) {
        var found = reading.list(actor, workspaceId, page.cursorId(), page.limitAndOne());
        return Page.of(found, page, (Project project) -> project.id().toString())
                .map(ProjectResponse::of);
    }

    @GetMapping("/{projectId}")
    ResponseEntity<ProjectResponse> read(Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID projectId) {
        var found = Refusals.resultOf(reading.read(actor, workspaceId, projectId));
        return ResponseEntity.ok()
                .eTag(ETags.of(found.project().version()))
                .body(ProjectResponse.of(found.project(), found.statuses()));
    }

    @PatchMapping("/{projectId}")
    ResponseEntity<ProjectResponse> change(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ProjectPatch patch) {
        var project = Refusals.resultOf(changing.change(actor, workspaceId, projectId, ifMatch, patch.toWish()));
        return ResponseEntity.ok().eTag(ETags.of(project.version())).body(ProjectResponse.of(project));
    }

    @DeleteMapping("/{projectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID projectId) {
        Refusals.resultOf(deleting.delete(actor, workspaceId, projectId));
    }
}
