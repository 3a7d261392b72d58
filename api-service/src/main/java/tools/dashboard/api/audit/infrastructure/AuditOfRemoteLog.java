package tools.dashboard.api.audit.infrastructure;

import java.util.List;
import tools.dashboard.api.audit.AppendToAudit;
import tools.dashboard.platform.log.LoggedEvent;
import tools.dashboard.platform.log.RemoteEventConsumer;

/** Takes another service's events into the trail. */
final class AuditOfRemoteLog implements RemoteEventConsumer {

    private final String source;
    private final AppendToAudit append;

    AuditOfRemoteLog(String source, AppendToAudit append) {
        this.source = source;
        this.append = append;
    }

    @Override
    public String name() {
        return "audit-" + source;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void consume(List<LoggedEvent> events) {
        append.append(AuditedEvents.of(source + "-service", events));
    }
}
