package tools.dashboard.api.audit.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.audit.domain.AuditActor;
import tools.dashboard.api.audit.domain.AuditEntry;
import tools.dashboard.api.audit.domain.Link;
import tools.dashboard.api.audit.domain.PersonalValue;

/** How rows and links become each other. */
final class LinkRows {

    private LinkRows() {}

    static Link link(ResultSet row, int number) throws SQLException {
        var entry = new AuditEntry(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("action"),
                new AuditActor(row.getString("actor_kind"), row.getString("actor_id"), row.getString("on_behalf_of")),
                row.getObject("workspace_id", UUID.class),
                row.getString("topic"),
                row.getObject("seq", Long.class),
                row.getString("trace_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("data"),
                personal(row, "address"),
                personal(row, "agent"));
        return new Link(row.getLong("position"), entry, row.getString("hash"));
    }

    private static @Nullable PersonalValue personal(ResultSet row, String field) throws SQLException {
        String hash = row.getString(field + "_hash");
        return hash == null ? null : new PersonalValue(hash, row.getString(field + "_salt"), row.getString(field));
    }

    static Map<String, Object> row(Link link) {
        AuditEntry entry = link.entry();
        var row = new HashMap<String, Object>();
        row.put("position", link.position());
        row.put("id", entry.id());
        row.put("source", entry.source());
        row.put("action", entry.action());
        row.put("actor_kind", entry.actor().kind());
        row.put("actor_id", entry.actor().id());
        row.put("at", entry.at());
        row.put("data", entry.data());
        row.put("hash", link.hash());
        putPresent(row, "on_behalf_of", entry.actor().onBehalfOf());
        putPresent(row, "workspace_id", entry.workspaceId());
        putPresent(row, "topic", entry.topic());
        putPresent(row, "seq", entry.seq());
        putPresent(row, "trace_id", entry.traceId());
        putPresent(row, "address_hash", hash(entry.address()));
        putPresent(row, "agent_hash", hash(entry.agent()));
        return row;
    }

    static Stream<Map<String, Object>> personalValues(Link link) {
        return Stream.concat(
                value(link.position(), "address", link.entry().address()),
                value(link.position(), "agent", link.entry().agent()));
    }

    private static Stream<Map<String, Object>> value(long position, String field, @Nullable PersonalValue personal) {
        return personal == null || personal.salt() == null || personal.value() == null
                ? Stream.empty()
                : Stream.of(Map.of(
                        "position", position, "field", field, "salt", personal.salt(), "value", personal.value()));
    }

    private static @Nullable String hash(@Nullable PersonalValue personal) {
        return personal == null ? null : personal.hash();
    }

    private static void putPresent(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
