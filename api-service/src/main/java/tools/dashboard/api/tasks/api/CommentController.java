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
import tools.dashboard.api.tasks.AddComment;
import tools.dashboard.api.tasks.ChangeComment;
import tools.dashboard.api.tasks.DeleteComment;
import tools.dashboard.api.tasks.ReadComments;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.api.tasks.domain.Comment;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.web.ETags;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}/comments")
class CommentController {

    private final AddComment adding;
    private final ReadComments reading;
    private final ChangeComment changing;
    private final DeleteComment deleting;

    CommentController(AddComment adding, ReadComments reading, ChangeComment changing, DeleteComment deleting) {
        this.adding = adding;
        this.reading = reading;
        this.changing = changing;
        this.deleting = deleting;
    }

    @PostMapping
    ResponseEntity<CommentResponse> add(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @Valid @RequestBody CommentBody request) {
        var path = new TaskPath(workspaceId, projectId, taskId);
        var comment = Refusals.resultOf(adding.add(actor, path, request.body()));
        return ResponseEntity.created(URI.create("/api/v1/workspaces/%s/projects/%s/tasks/%s/comments/%s"
                        .formatted(workspaceId, projectId, taskId, comment.id())))
                .eTag(ETags.of(comment.version()))
                .body(CommentResponse.of(comment));
    }

    @GetMapping
    Page<CommentResponse> list(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            PageRequest page) {
        var path = new TaskPath(workspaceId, projectId, taskId);
        var found = Refusals.resultOf(reading.list(actor, path, page.cursorId(), page.limitAndOne()));
        return Page.of(found, page, (Comment comment) -> comment.id().toString())
                .map(CommentResponse::of);
    }

    @PatchMapping("/{commentId}")
    ResponseEntity<CommentResponse> change(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @PathVariable UUID commentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CommentBody request) {
        var path = new TaskPath(workspaceId, projectId, taskId);
        var comment = Refusals.resultOf(changing.change(actor, path, commentId, ifMatch, request.body()));
        return ResponseEntity.ok().eTag(ETags.of(comment.version())).body(CommentResponse.of(comment));
    }

    @DeleteMapping("/{commentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @PathVariable UUID commentId) {
        Refusals.resultOf(deleting.delete(actor, new TaskPath(workspaceId, projectId, taskId), commentId));
    }
}
