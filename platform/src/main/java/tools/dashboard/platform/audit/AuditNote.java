package tools.dashboard.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.log.EventActor;
import tools.dashboard.platform.observability.TraceParent;

/**
 * Something for the audit trail, as {@code POST /internal/audit} takes it.
 *
 * @param id by which it is taken once
 * @param action {@code request.refused}
 * @param data ids, words and numbers, never names; what names a person goes into the last two
 * @param address of the network, where the person's request came from
 * @param agent the program that sent it, as it calls itself; cut to 500 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditNote(
        UUID id,
        String action,
        EventActor actor,
        @Nullable UUID workspaceId,
        @Nullable String traceId,
        Instant at,
        Map<String, Object> data,
        @Nullable String address,
        @Nullable String agent) {

    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final int LONGEST_AGENT = 500;

    public AuditNote {
        data = Map.copyOf(data);
        if (agent != null && agent.length() > LONGEST_AGENT) {
            agent = agent.substring(0, LONGEST_AGENT);
        }
    }

    /** Of now, in the running request's trace. */
    public static AuditNote of(String action, Actor actor, Map<String, Object> data) {
        return new AuditNote(
                IDS.generate(),
                action,
                EventActor.of(actor),
                null,
                MDC.get(TraceParent.TRACE_KEY),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                data,
                null,
                null);
    }

    public AuditNote in(@Nullable UUID workspace) {
        return new AuditNote(id, action, actor, workspace, traceId, at, data, address, agent);
    }

    /** @param trace 32 hexadecimal digits */
    public AuditNote traced(@Nullable String trace) {
        return new AuditNote(id, action, actor, workspaceId, trace, at, data, address, agent);
    }

    public AuditNote from(@Nullable String network, @Nullable String program) {
        return new AuditNote(id, action, actor, workspaceId, traceId, at, data, network, program);
    }
}
