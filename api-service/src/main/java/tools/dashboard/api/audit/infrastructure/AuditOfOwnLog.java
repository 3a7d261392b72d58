package tools.dashboard.api.audit.infrastructure;

import java.time.Duration;
import java.util.List;
import tools.dashboard.api.audit.AppendToAudit;
import tools.dashboard.platform.log.EventConsumer;
import tools.dashboard.platform.log.LoggedEvent;

/** Takes this service's events into the trail. */
final class AuditOfOwnLog implements EventConsumer {

    private final AppendToAudit append;

    AuditOfOwnLog(AppendToAudit append) {
        this.append = append;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public Duration gathering() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        append.append(AuditedEvents.of("api-service", events));
    }
}
