package tools.dashboard.api.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import tools.dashboard.api.audit.domain.AuditActor;
import tools.dashboard.api.audit.domain.AuditEntry;
import tools.dashboard.api.audit.domain.Trail;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.observability.TraceParent;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.permission.Permissions;

/** Removes a person's addresses and programs from the trail; the entries and the chain stay. */
@Service
public class EraseFromAudit {

    private static final Permission ERASE = Permission.of("audit:erase");

    private final Trail trail;
    private final AppendToAudit append;
    private final Permissions permissions;
    private final Supplier<UUID> ids;
    private final Clock clock;

    EraseFromAudit(Trail trail, AppendToAudit append, Permissions permissions, Supplier<UUID> ids, Clock clock) {
        this.trail = trail;
        this.append = append;
        this.permissions = permissions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Erases, and says so in the trail. Again finds nothing, and says so too. */
    public int erase(Actor actor, UUID personId) {
        permissions.require(actor, ERASE);
        int values = trail.erase(personId.toString());
        append.append(List.of(new AuditEntry(
                ids.get(),
                "api-service",
                "audit.erased",
                new AuditActor(actor.kind().name().toLowerCase(Locale.ROOT), actor.id(), actor.onBehalfOf()),
                null,
                null,
                null,
                MDC.get(TraceParent.TRACE_KEY),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "{\"personId\":\"%s\",\"values\":%d}".formatted(personId, values),
                null,
                null)));
        return values;
    }
}
