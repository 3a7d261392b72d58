package tools.dashboard.api.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.EventType;
import tools.dashboard.platform.log.Topic;

/** Writes events on the topic of a project. */
@Component
class ProjectLog {

    private static final String KIND = "project";

    private final EventLog log;
    private final @Nullable Instant at;

    @Autowired
    ProjectLog(EventLog log) {
        this(log, null);
    }

    private ProjectLog(EventLog log, @Nullable Instant at) {
        this.log = log;
        this.at = at;
    }

    /** The same log for what happened elsewhere at that time. */
    ProjectLog at(Instant time) {
        return new ProjectLog(log, time);
    }

    void append(EventType type, UUID workspaceId, UUID projectId, Object data) {
        var topic = Topic.of(KIND, projectId);
        if (at == null) {
            log.append(type, topic, workspaceId, data);
        } else {
            log.append(type, topic, workspaceId, data, at);
        }
    }

    void append(EventType type, TaskPath task, Object data) {
        append(type, task.workspaceId(), task.projectId(), data);
    }
}
