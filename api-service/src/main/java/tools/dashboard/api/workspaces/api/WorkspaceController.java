package tools.dashboard.api.workspaces.api;

import jakarta.validation.Valid;
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
import tools.dashboard.api.workspaces.CreateWorkspace;
import tools.dashboard.api.workspaces.DeleteWorkspace;
import tools.dashboard.api.workspaces.ReadWorkspaces;
import tools.dashboard.api.workspaces.RenameWorkspace;
import tools.dashboard.api.workspaces.WorkspaceDetails;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.ETags;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces")
class WorkspaceController {
    private final ReadWorkspaces read;
    private final CreateWorkspace create;
    private final RenameWorkspace rename;
    private final DeleteWorkspace delete;

    WorkspaceController(ReadWorkspaces read, CreateWorkspace create, RenameWorkspace rename, DeleteWorkspace delete) {
        this.read = read;
        this.create = create;
        this.rename = rename;
        this.delete = delete;
    }

    @PostMapping
    ResponseEntity<WorkspaceDetails> create(Actor actor, @RequestBody @Valid NameRequest request) {
        WorkspaceDetails created = create.create(actor, request.name().strip());
        return ResponseEntity.created(URI.create("/api/v1/workspaces/" + created.id()))
                .eTag(ETags.of(created.version()))
                .body(created);
    }

    @GetMapping
    Page<WorkspaceDetails> list(
            Actor actor, @RequestParam(required = false) @Nullable @Size(max = 100) String q, PageRequest page) {
        return read.list(actor, q == null || q.isBlank() ? null : q.strip(), page);
    }

    @GetMapping("/{workspaceId}")
    ResponseEntity<WorkspaceDetails> get(Actor actor, @PathVariable UUID workspaceId) {
        return tagged(read.get(actor, workspaceId));
    }

    @PatchMapping("/{workspaceId}")
    ResponseEntity<WorkspaceDetails> rename(
            Actor actor,
            @PathVariable UUID workspaceId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NameRequest request) {
        rename.rename(actor, workspaceId, request.name().strip(), ifMatch);
        return tagged(read.get(actor, workspaceId));
    }

    @DeleteMapping("/{workspaceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID workspaceId) {
        delete.delete(actor, workspaceId);
    }

    private static ResponseEntity<WorkspaceDetails> tagged(WorkspaceDetails details) {
        return ResponseEntity.ok().eTag(ETags.of(details.version())).body(details);
    }
}
