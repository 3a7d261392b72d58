package tools.dashboard.api.history;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.api.history.domain.Histories;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.dashboard.api.history.domain.Subject;
import tools.dashboard.platform.log.LoggedEvent;

/** Copies events of workspaces into the histories of what they are about. */
@Service
public class KeepHistory {

    private final Histories histories;

    KeepHistory(Histories histories) {
        this.histories = histories;
    }

    public void keep(List<LoggedEvent> events) {
        Map<HistoryEntry, Set<Subject>> entries = new LinkedHashMap<>();
        for (LoggedEvent event : events) {
            UUID workspaceId = event.workspaceId();
            if (workspaceId != null) {
                entries.put(entry(event), subjects(workspaceId, event));
            }
        }
        if (!entries.isEmpty()) {
            histories.add(entries);
        }
    }

    /** Before events that follow others than the last ones here: the store may have been emptied, or written to. */
    public void readAnew() {
        histories.readAnew();
    }

    private static Set<Subject> subjects(UUID workspaceId, LoggedEvent event) {
        var subjects = new HashSet<Subject>();
        subjects.add(Subject.workspace(workspaceId));
        var taskId = event.data().path("taskId");
        if (taskId.isString()) {
            subjects.add(Subject.task(UUID.fromString(taskId.asString())));
        }
        return subjects;
    }

    private static HistoryEntry entry(LoggedEvent event) {
        return new HistoryEntry(
                event.id(),
                event.type(),
                event.version(),
                event.topic(),
                event.seq(),
                event.actor().kind(),
                event.actor().id(),
                event.actor().onBehalfOf(),
                event.traceId(),
                event.at().truncatedTo(ChronoUnit.MILLIS),
                event.data().toString());
    }
}
