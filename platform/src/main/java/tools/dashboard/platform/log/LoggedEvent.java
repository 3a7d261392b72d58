package tools.dashboard.platform.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it stands in the log.
 *
 * @param seq gap-free per topic, from 1
 * @param xid the transaction by which readers order the log, see {@link Position}
 * @param data never to be changed: all consumers of a node may be given the same
 * @param workspaceId the workspace it happened in; null outside any
 */
public record LoggedEvent(
        UUID id,
        String type,
        int version,
        String topic,
        long seq,
        String xid,
        @Nullable UUID workspaceId,
        EventActor actor,
        @Nullable String traceId,
        Instant at,
        JsonNode data) {

    Position position() {
        return new Position(Long.parseUnsignedLong(xid), seq, id);
    }
}
