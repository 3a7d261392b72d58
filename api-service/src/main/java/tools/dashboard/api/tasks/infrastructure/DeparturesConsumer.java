package tools.dashboard.api.tasks.infrastructure;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.api.tasks.UnassignTasks;
import tools.dashboard.platform.log.EventConsumer;
import tools.dashboard.platform.log.LoggedEvent;

/** Hears of members who left or were sent away. */
@Component
class DeparturesConsumer implements EventConsumer {

    private final UnassignTasks unassigning;

    DeparturesConsumer(UnassignTasks unassigning) {
        this.unassigning = unassigning;
    }

    @Override
    public String name() {
        return "tasks-departures";
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        for (LoggedEvent event : events) {
            UUID workspaceId = event.workspaceId();
            if (workspaceId != null && event.type().equals("member.removed")) {
                unassign(
                        workspaceId, UUID.fromString(event.data().path("userId").asString()));
            }
        }
    }

    private void unassign(UUID workspaceId, UUID userId) {
        boolean more = true;
        while (more) {
            more = unassigning.takeOne(workspaceId, userId);
        }
    }
}
