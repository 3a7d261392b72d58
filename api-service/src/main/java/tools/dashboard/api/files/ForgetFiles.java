package tools.dashboard.api.files;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.dashboard.api.files.domain.Files;

/** Clears up after tasks, projects and workspaces that are gone. Doing it twice does no harm. */
@Service
public class ForgetFiles {

    private final Files files;
    private final Discards discards;

    ForgetFiles(Files files, Discards discards) {
        this.files = files;
        this.discards = discards;
    }

    @Transactional
    public void ofTask(UUID workspaceId, UUID taskId) {
        if (files.removeOfTask(taskId)) {
            discards.ofTask(workspaceId, taskId);
        }
    }

    @Transactional
    public void ofProject(UUID workspaceId, UUID projectId) {
        files.removeOfProject(projectId).forEach(taskId -> discards.ofTask(workspaceId, taskId));
    }

    /** The rows are gone already, with the workspace's. */
    @Transactional
    public void ofWorkspace(UUID workspaceId) {
        discards.ofWorkspace(workspaceId);
    }
}
