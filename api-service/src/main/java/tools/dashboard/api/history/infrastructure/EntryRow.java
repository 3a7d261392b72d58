package tools.dashboard.api.history.infrastructure;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** An entry as a row: time and id are its key, all else is one JSON text. */
final class EntryRow {

    static final String COLUMNS = "at, event_id, event";

    /** Where an entry's parts stand that was written before its event was one text. */
    private static final String FORMER =
            "type, version, topic, seq, actor_kind, actor_id, on_behalf_of, trace_id, data";

    static final String READ_COLUMNS = COLUMNS + ", " + FORMER;

    private static final JsonMapper JSON = new JsonMapper();

    private EntryRow() {}

    static String event(HistoryEntry entry) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", entry.type())
                .put("version", entry.version())
                .put("topic", entry.topic())
                .put("seq", entry.seq());
        ObjectNode actor =
                event.putObject("actor").put("kind", entry.actorKind()).put("id", entry.actorId());
        if (entry.onBehalfOf() != null) {
            actor.put("onBehalfOf", entry.onBehalfOf());
        }
        if (entry.traceId() != null) {
            event.put("traceId", entry.traceId());
        }
        return event.putRawValue("data", new RawValue(entry.data())).toString();
    }

    static HistoryEntry entry(Row row) {
        UUID id = Objects.requireNonNull(row.get("event_id", UUID.class));
        Instant at = Objects.requireNonNull(row.get("at", Instant.class));
        String event = row.getString("event");
        return event == null ? former(id, at, row) : entry(id, at, JSON.readTree(event));
    }

    private static HistoryEntry entry(UUID id, Instant at, JsonNode event) {
        JsonNode actor = event.path("actor");
        return new HistoryEntry(
                id,
                event.path("type").stringValue(),
                event.path("version").intValue(),
                event.path("topic").stringValue(),
                event.path("seq").longValue(),
                actor.path("kind").stringValue(),
                actor.path("id").stringValue(),
                optional(actor.path("onBehalfOf")),
                optional(event.path("traceId")),
                at,
                event.path("data").toString());
    }

    private static HistoryEntry former(UUID id, Instant at, Row row) {
        return new HistoryEntry(
                id,
                text(row, "type"),
                row.getInt("version"),
                text(row, "topic"),
                row.getLong("seq"),
                text(row, "actor_kind"),
                text(row, "actor_id"),
                row.getString("on_behalf_of"),
                row.getString("trace_id"),
                at,
                text(row, "data"));
    }

    private static @Nullable String optional(JsonNode text) {
        return text.isMissingNode() ? null : text.stringValue();
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
