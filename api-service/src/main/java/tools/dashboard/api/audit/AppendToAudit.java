package tools.dashboard.api.audit;

import java.util.List;
import org.springframework.stereotype.Service;
import tools.dashboard.api.audit.domain.AuditEntry;
import tools.dashboard.api.audit.domain.Chain;
import tools.dashboard.api.audit.domain.Seal;
import tools.dashboard.api.audit.domain.Trail;

/** Adds entries to the chain; an entry that comes again is left out. */
@Service
public class AppendToAudit {

    private final Trail trail;
    private final Chain chain;

    AppendToAudit(Trail trail, Seal seal) {
        this.trail = trail;
        this.chain = new Chain(seal);
    }

    public void append(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            trail.extend(entries, chain::extend);
        }
    }
}
