package tools.dashboard.api.tasks;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.EventType;
import tools.dashboard.platform.log.Topic;

/** Writes events on the topic of a project. */
@Component
class ProjectLog {

    private static final String KIND = "project";

    private final EventLog log;

    ProjectLog(EventLog log) {
        this.log = log;
    }

    void append(EventType type, UUID workspaceId, UUID projectId, Object data) {
        log.append(type, Topic.of(KIND, projectId), workspaceId, data);
    }

    void append(EventType type, TaskPath task, Object data) {
        append(type, task.workspaceId(), task.projectId(), data);
    }
}
