package tools.dashboard.api.files.api;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.files.OpenFile;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.platform.actor.Actor;

/** Contents by their key, which the gateway offers under {@code /storage/}: the same rights, the same download. */
@RestController
class StorageController {

    private final OpenFile opening;

    StorageController(OpenFile opening) {
        this.opening = opening;
    }

    @GetMapping("/api/v1/storage/workspaces/{workspaceId}/tasks/{taskId}/{object}")
    ResponseEntity<Resource> download(
            Actor actor, @PathVariable UUID workspaceId, @PathVariable UUID taskId, @PathVariable String object) {
        String key = AttachedFile.prefixOf(workspaceId, taskId) + object;
        return Download.of(opening.openByKey(actor, workspaceId, taskId, key));
    }
}
