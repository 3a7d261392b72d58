package tools.dashboard.api.audit.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or refused.
 *
 * @param id of the event or note; an entry is taken once
 * @param source the service that tells of it
 * @param action {@code task.moved}, {@code session.started}, {@code permission.refused}
 * @param topic of an event, with its {@code seq} there
 * @param at in microseconds
 * @param data a JSON object of ids and words; what names a person stands in the last two
 * @param address of the network, where a person's request came from
 * @param agent the program that sent it, as it calls itself
 */
public record AuditEntry(
        UUID id,
        String source,
        String action,
        AuditActor actor,
        @Nullable UUID workspaceId,
        @Nullable String topic,
        @Nullable Long seq,
        @Nullable String traceId,
        Instant at,
        String data,
        @Nullable PersonalValue address,
        @Nullable PersonalValue agent) {}
