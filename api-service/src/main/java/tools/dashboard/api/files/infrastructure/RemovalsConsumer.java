package tools.dashboard.api.files.infrastructure;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.api.files.ForgetFiles;
import tools.dashboard.platform.log.EventConsumer;
import tools.dashboard.platform.log.LoggedEvent;

/** Hears of tasks, projects and workspaces that are gone. */
@Component
class RemovalsConsumer implements EventConsumer {

    private final ForgetFiles forgetting;

    RemovalsConsumer(ForgetFiles forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        for (LoggedEvent event : events) {
            UUID workspaceId = event.workspaceId();
            if (workspaceId == null) {
                continue;
            }
            switch (event.type()) {
                case "task.deleted" -> forgetting.ofTask(workspaceId, id(event, "taskId"));
                case "project.deleted" -> forgetting.ofProject(workspaceId, id(event, "projectId"));
                case "workspace.deleted" -> forgetting.ofWorkspace(workspaceId);
                default -> {}
            }
        }
    }

    private static UUID id(LoggedEvent event, String field) {
        return UUID.fromString(event.data().path(field).asString());
    }
}
