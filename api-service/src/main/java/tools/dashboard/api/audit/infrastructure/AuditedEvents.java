package tools.dashboard.api.audit.infrastructure;

import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.dashboard.api.audit.domain.AuditActor;
import tools.dashboard.api.audit.domain.AuditEntry;
import tools.dashboard.platform.log.LoggedEvent;

/** Makes entries of events: every event of a log is one. */
final class AuditedEvents {

    private AuditedEvents() {}

    static List<AuditEntry> of(String service, List<LoggedEvent> events) {
        return events.stream().map(event -> entry(service, event)).toList();
    }

    private static AuditEntry entry(String service, LoggedEvent event) {
        var actor = event.actor();
        return new AuditEntry(
                event.id(),
                service,
                event.type(),
                new AuditActor(actor.kind(), actor.id(), actor.onBehalfOf()),
                event.workspaceId(),
                event.topic(),
                event.seq(),
                event.traceId(),
                event.at().truncatedTo(ChronoUnit.MICROS),
                event.data().toString(),
                null,
                null);
    }
}
