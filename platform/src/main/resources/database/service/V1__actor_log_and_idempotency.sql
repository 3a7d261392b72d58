-- Who acts in this transaction: set at its begin (platform.rowsecurity), empty outside one.
create function current_user_id() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('td.user_id', true), '')::uuid;

create function current_actor() returns text
    language sql stable parallel safe
    return nullif(current_setting('td.actor_kind', true), '') || ':' || current_setting('td.actor_id', true);

create function is_system() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('td.actor_kind', true), '') in ('system', 'service');

-- The log. Its primary key is the readers' order and may one day be partitioned by xid.
-- xid is the writing transaction, or that of the topic's previous event where that is younger, so that the readers'
-- order never contradicts a topic's own: docs/decisions/0001-log-cursors.md.
create table events (
    xid xid8 not null,
    seq bigint not null check (seq > 0),
    id uuid not null,
    topic text not null,
    type text not null,
    version integer not null,
    workspace_id uuid,
    actor jsonb not null,
    trace_id text,
    at timestamptz not null,
    data jsonb not null,
    primary key (xid, seq, id),
    unique (topic, seq)
);

create table event_topics (
    topic text primary key,
    seq bigint not null,
    xid xid8 not null
);

alter table events enable row level security;
alter table events force row level security;
alter table event_topics enable row level security;
alter table event_topics force row level security;

-- Nobody but append_events writes the log, and nobody changes what stands in it.
revoke all on events, event_topics from ${runtime};
create policy appending on events for insert to ${owner} with check (true);
create policy counting on event_topics to ${owner} using (true) with check (true);
grant select on events to ${reader};
create policy reading on events for select to ${reader} using (true);

-- Locks the topic until the transaction ends; first_seq is the number of the first of the entries.
create function append_events(topic text, entries jsonb, out first_seq bigint, out position_xid text)
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with counted as (
        insert into event_topics as t (topic, seq, xid)
        values ($1, jsonb_array_length($2), pg_current_xact_id())
        on conflict (topic) do update
            set seq = t.seq + excluded.seq, xid = greatest(t.xid, excluded.xid)
        returning t.seq - jsonb_array_length($2) + 1 as first_seq, t.xid
    ), written as (
        insert into events (xid, seq, id, topic, type, version, workspace_id, actor, trace_id, at, data)
        select c.xid, c.first_seq + e.n, e.id, $1, e.type, e.version, e.workspace_id, e.actor, e.trace_id, e.at, e.data
        from counted c
        cross join jsonb_to_recordset($2) as e (
            n integer, id uuid, type text, version integer, workspace_id uuid, actor jsonb, trace_id text,
            at timestamptz, data jsonb)
    )
    select c.first_seq, c.xid::text from counted c
$$;
revoke all on function append_events from public;
grant execute on function append_events to ${runtime};

-- How far each consumer of this service has come, in this log or in another service's.
create table event_cursors (
    consumer text primary key,
    xid xid8 not null,
    seq bigint not null,
    id uuid not null,
    moved_at timestamptz not null default now()
);
alter table event_cursors enable row level security;
alter table event_cursors force row level security;
create policy system on event_cursors to ${runtime} using (is_system()) with check (is_system());

-- Answers kept for 24 hours under the Idempotency-Key that their request came with.
create table idempotency_keys (
    actor text not null,
    key text not null,
    method text not null,
    path text not null,
    body_hash bytea not null,
    status integer not null,
    headers jsonb not null,
    body bytea not null,
    at timestamptz not null default now(),
    primary key (actor, key)
);
create index on idempotency_keys (at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy own on idempotency_keys to ${runtime}
    using (actor = current_actor() or is_system())
    with check (actor = current_actor());
