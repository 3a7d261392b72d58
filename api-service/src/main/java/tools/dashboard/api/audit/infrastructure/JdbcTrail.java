package tools.dashboard.api.audit.infrastructure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import tools.dashboard.api.audit.domain.AuditEntry;
import tools.dashboard.api.audit.domain.Head;
import tools.dashboard.api.audit.domain.Link;
import tools.dashboard.api.audit.domain.Trail;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.jackson.databind.json.JsonMapper;

/** The chain in Postgres: rows that are only ever added, and the last link in a row of its own. */
@Repository
class JdbcTrail implements Trail {

    private static final String HEAD = "select position, encode(hash, 'hex') as hash from audit_head";

    private static final String LINKS = """
            select e.position, e.id, e.source, e.action, e.actor_kind, e.actor_id, e.on_behalf_of, e.workspace_id,
                e.topic, e.seq, e.trace_id, e.at, e.data, encode(e.hash, 'hex') as hash,
                encode(e.address_hash, 'hex') as address_hash, address.salt as address_salt, address.value as address,
                encode(e.agent_hash, 'hex') as agent_hash, agent.salt as agent_salt, agent.value as agent
            from audit_entries e
            left join audit_personal_values address on address.position = e.position and address.field = 'address'
            left join audit_personal_values agent on agent.position = e.position and agent.field = 'agent'
            """;

    private static final String ADD_ENTRIES = """
            insert into audit_entries (position, id, source, action, actor_kind, actor_id, on_behalf_of, workspace_id,
                topic, seq, trace_id, at, data, address_hash, agent_hash, hash)
            select position, id, source, action, actor_kind, actor_id, on_behalf_of, workspace_id, topic, seq, trace_id,
                at, data, decode(address_hash, 'hex'), decode(agent_hash, 'hex'), decode(hash, 'hex')
            from jsonb_to_recordset(?::jsonb) as e (
                position bigint, id uuid, source text, action text, actor_kind text, actor_id text, on_behalf_of text,
                workspace_id uuid, topic text, seq bigint, trace_id text, at timestamptz, data text,
                address_hash text, agent_hash text, hash text)
            """;

    private static final String ADD_VALUES = """
            insert into audit_personal_values (position, field, salt, value)
            select position, field, salt, value
            from jsonb_to_recordset(?::jsonb) as v (position bigint, field text, salt text, value text)
            """;

    private static final String ERASE = """
            delete from audit_personal_values where position in (
                select position from audit_entries where actor_id = :person
                union all select position from audit_entries where on_behalf_of = :person)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ActingTransactions transactions;

    JdbcTrail(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = new ActingTransactions(manager, Actor.system("audit"));
    }

    @Override
    public void extend(List<AuditEntry> entries, BiFunction<Head, List<AuditEntry>, List<Link>> linking) {
        transactions.asSystem(() -> {
            Head last = jdbc.sql(HEAD + " for update").query(Head.class).single();
            List<Link> links = linking.apply(last, fresh(entries));
            if (!links.isEmpty()) {
                add(links);
            }
            return links.size();
        });
    }

    @Override
    public Head head() {
        return transactions.readAsSystem(() -> jdbc.sql(HEAD).query(Head.class).single());
    }

    @Override
    public List<Link> after(long position, int limit) {
        return transactions.readAsSystem(() -> jdbc.sql(LINKS + "where e.position > ? order by e.position limit ?")
                .params(position, limit)
                .query(LinkRows::link)
                .list());
    }

    @Override
    public List<Link> newest(Filter filter, @Nullable Long before, int limit) {
        var where = new Conditions();
        where.add("e.position < ?", before);
        where.add("e.action = ?", filter.action());
        where.add("e.actor_id = ?", filter.actorId());
        where.add("e.workspace_id = ?", filter.workspaceId());
        where.add("e.trace_id = ?", filter.traceId());
        return transactions.readAsSystem(
                () -> jdbc.sql(LINKS + where.text() + " order by e.position desc limit " + limit)
                        .params(where.values())
                        .query(LinkRows::link)
                        .list());
    }

    @Override
    public List<Head> at(List<Long> positions) {
        return transactions.readAsSystem(
                () -> jdbc.sql("select position, encode(hash, 'hex') as hash from audit_entries"
                                + " where position = any(?) order by position")
                        .param(positions.toArray(Long[]::new))
                        .query(Head.class)
                        .list());
    }

    @Override
    public int erase(String actorId) {
        return transactions.asSystem(
                () -> jdbc.sql(ERASE).param("person", actorId).update());
    }

    /** Those that the chain does not have yet, each once. */
    private List<AuditEntry> fresh(List<AuditEntry> entries) {
        var known = new HashSet<>(jdbc.sql("select id from audit_entries where id = any(?)")
                .param(entries.stream().map(AuditEntry::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return entries.stream().filter(entry -> known.add(entry.id())).toList();
    }

    private void add(List<Link> links) {
        jdbc.sql(ADD_ENTRIES)
                .param(json.writeValueAsString(links.stream().map(LinkRows::row).toList()))
                .update();
        List<Map<String, Object>> values =
                links.stream().flatMap(LinkRows::personalValues).toList();
        if (!values.isEmpty()) {
            jdbc.sql(ADD_VALUES).param(json.writeValueAsString(values)).update();
        }
        Head last = links.getLast().asHead();
        jdbc.sql("update audit_head set position = ?, hash = decode(?, 'hex')")
                .params(last.position(), last.hash())
                .update();
    }
}
