package tools.dashboard.api.audit.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.audit.domain.AuditActor;
import tools.dashboard.api.audit.domain.Link;
import tools.dashboard.api.audit.domain.PersonalValue;

/**
 * A row of the trail.
 *
 * @param topic of an event, with its {@code seq} there; absent for a note
 * @param data ids and words of the action
 * @param hash 64 hexadecimal digits; covers this row and the hash of the one before
 */
record AuditEntryResponse(
        long position,
        UUID id,
        String source,
        String action,
        AuditActor actor,
        @Nullable UUID workspaceId,
        @Nullable String topic,
        @Nullable Long seq,
        @Nullable String traceId,
        Instant at,

        @JsonRawValue @Schema(type = "object") String data,

        @Nullable PersonalResponse address,
        @Nullable PersonalResponse agent,
        String hash) {

    /** @param value absent once it was erased */
    record PersonalResponse(
            String hash, @Nullable String salt, @Nullable String value) {

        static @Nullable PersonalResponse of(@Nullable PersonalValue personal) {
            return personal == null ? null : new PersonalResponse(personal.hash(), personal.salt(), personal.value());
        }
    }

    static AuditEntryResponse of(Link link) {
        var entry = link.entry();
        return new AuditEntryResponse(
                link.position(),
                entry.id(),
                entry.source(),
                entry.action(),
                entry.actor(),
                entry.workspaceId(),
                entry.topic(),
                entry.seq(),
                entry.traceId(),
                entry.at(),
                entry.data(),
                PersonalResponse.of(entry.address()),
                PersonalResponse.of(entry.agent()),
                link.hash());
    }
}
