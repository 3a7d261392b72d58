package tools.dashboard.platform.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event whose transaction has not ended yet: its place in the log is still open. */
record UnwrittenEvent(
        UUID id,
        EventType type,
        Topic topic,
        @Nullable UUID workspaceId,
        EventActor actor,
        @Nullable String traceId,
        Instant at,
        JsonNode data) {

    Map<String, Object> row(int n) {
        var row = new HashMap<String, Object>();
        row.put("n", n);
        row.put("id", id);
        row.put("type", type.name());
        row.put("version", type.version());
        row.put("actor", actor);
        row.put("at", at);
        row.put("data", data);
        if (workspaceId != null) {
            row.put("workspace_id", workspaceId);
        }
        if (traceId != null) {
            row.put("trace_id", traceId);
        }
        return row;
    }

    LoggedEvent logged(long seq, String xid) {
        return new LoggedEvent(
                id, type.name(), type.version(), topic.value(), seq, xid, workspaceId, actor, traceId, at, data);
    }
}
