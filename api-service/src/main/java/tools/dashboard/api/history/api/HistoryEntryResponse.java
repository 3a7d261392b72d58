package tools.dashboard.api.history.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry;

/** @param data as the contract of the event's tool has it */
record HistoryEntryResponse(
        UUID id,
        String type,
        int version,
        String topic,
        long seq,
        ActorResponse actor,
        @Nullable String traceId,
        Instant at,

        @JsonRawValue @Schema(types = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        String data) {

    record ActorResponse(String kind, String id, @Nullable String onBehalfOf) {}

    static HistoryEntryResponse of(HistoryEntry entry) {
        return new HistoryEntryResponse(
                entry.id(),
                entry.type(),
                entry.version(),
                entry.topic(),
                entry.seq(),
                new ActorResponse(entry.actorKind(), entry.actorId(), entry.onBehalfOf()),
                entry.traceId(),
                entry.at(),
                entry.data());
    }
}
