-- The audit trail. Rows form a chain: hash is a code over the row and the hash of the row before, made with a key that
-- is not in this database (docs/audit.md). The service adds rows; neither it nor anybody else may change one.
create table audit_entries (
    position     bigint primary key check (position > 0),
    id           uuid        not null unique,
    source       text        not null,
    action       text        not null,
    actor_kind   text        not null,
    actor_id     text        not null,
    on_behalf_of text,
    workspace_id uuid,
    topic        text,
    seq          bigint,
    trace_id     text,
    at           timestamptz not null,
    -- A JSON object, kept to the letter: the code covers its text.
    data         text        not null,
    address_hash bytea,
    agent_hash   bytea,
    hash         bytea       not null
);
create index audit_entries_by_actor on audit_entries (actor_id, position desc);
create index audit_entries_by_person on audit_entries (on_behalf_of, position desc) where on_behalf_of is not null;
create index audit_entries_by_workspace on audit_entries (workspace_id, position desc) where workspace_id is not null;
create index audit_entries_by_trace on audit_entries (trace_id, position desc) where trace_id is not null;
create index audit_entries_by_action on audit_entries (action, position desc);

-- What names a person beside an entry. The chain covers its hash alone: erasure removes the row.
create table audit_personal_values (
    position bigint not null,
    field    text   not null check (field in ('address', 'agent')),
    salt     text   not null,
    value    text   not null,
    primary key (position, field)
);

-- The last link; whoever adds to the chain holds this row's lock.
create table audit_head (
    one      boolean primary key default true check (one),
    position bigint not null,
    hash     bytea  not null
);
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
alter table audit_personal_values enable row level security;
alter table audit_personal_values force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;

revoke all on audit_entries, audit_personal_values, audit_head from ${runtime};
grant select, insert on audit_entries to ${runtime};
grant select, insert, delete on audit_personal_values to ${runtime};
grant select, update on audit_head to ${runtime};
create policy system on audit_entries to ${runtime} using (is_system()) with check (is_system());
create policy system on audit_personal_values to ${runtime} using (is_system()) with check (is_system());
create policy system on audit_head to ${runtime} using (is_system()) with check (is_system());
