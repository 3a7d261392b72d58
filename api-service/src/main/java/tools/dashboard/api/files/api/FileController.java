package tools.dashboard.api.files.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.dashboard.api.files.AttachFile;
import tools.dashboard.api.files.AttachFile.Result.Attached;
import tools.dashboard.api.files.AttachFile.Result.NoSuchTask;
import tools.dashboard.api.files.AttachFile.Result.TooLarge;
import tools.dashboard.api.files.OpenFile;
import tools.dashboard.api.files.ReadFiles;
import tools.dashboard.api.files.RemoveFile;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.api.files.domain.FileName;
import tools.dashboard.api.files.domain.Upload;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;

@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}/files")
class FileController {

    private final AttachFile attaching;
    private final ReadFiles reading;
    private final OpenFile opening;
    private final RemoveFile removing;

    FileController(AttachFile attaching, ReadFiles reading, OpenFile opening, RemoveFile removing) {
        this.attaching = attaching;
        this.reading = reading;
        this.opening = opening;
        this.removing = removing;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileResponse> attach(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @RequestPart("file") MultipartFile file) {
        var upload = new Upload(FileName.from(file.getOriginalFilename()), file.getSize(), file::getInputStream);
        return switch (attaching.attach(actor, new TaskPath(workspaceId, projectId, taskId), upload)) {
            case Attached(AttachedFile attached) ->
                ResponseEntity.created(URI.create("/api/v1/workspaces/%s/projects/%s/tasks/%s/files/%s/content"
                                .formatted(workspaceId, projectId, taskId, attached.id())))
                        .body(FileResponse.of(attached));
            case NoSuchTask() -> throw Download.notFound();
            case TooLarge() -> throw ProblemException.of(ProblemType.TOO_LARGE, "A file may have up to 10 MB.");
        };
    }

    @GetMapping
    Page<FileResponse> list(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            PageRequest page) {
        var path = new TaskPath(workspaceId, projectId, taskId);
        var found =
                reading.list(actor, path, page.cursorId(), page.limitAndOne()).orElseThrow(Download::notFound);
        return Page.of(found, page, file -> file.id().toString()).map(FileResponse::of);
    }

    @GetMapping("/{fileId}/content")
    ResponseEntity<Resource> download(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @PathVariable UUID fileId) {
        return Download.of(opening.open(actor, new TaskPath(workspaceId, projectId, taskId), fileId));
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Actor actor,
            @PathVariable UUID workspaceId,
            @PathVariable UUID projectId,
            @PathVariable UUID taskId,
            @PathVariable UUID fileId) {
        if (!removing.remove(actor, new TaskPath(workspaceId, projectId, taskId), fileId)) {
            throw Download.notFound();
        }
    }
}
