package tools.dashboard.api.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.audit.domain.AuditActor;

/**
 * Something that no log tells of: a refusal, a failed sign-in, an administrator's look.
 *
 * @param id of this note; a note that comes again is taken once
 * @param data a JSON object
 * @param address of the person's network, kept beside its hash
 * @param agent the person's program, kept beside its hash
 */
public record Note(
        UUID id,
        String action,
        AuditActor actor,
        @Nullable UUID workspaceId,
        @Nullable String traceId,
        Instant at,
        String data,
        @Nullable String address,
        @Nullable String agent) {}
