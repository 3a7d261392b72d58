create table services (
    name text primary key check (length(name) between 1 and 100),
    address text not null,
    health text not null,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now()
);

-- A tool belongs to the service that registered it first, for as long as that service goes on naming it.
create table tools (
    id text primary key check (length(id) between 1 and 100),
    service text not null references services (name),
    last_seen_at timestamptz not null default now()
);

create table contracts (
    tool text not null references tools (id),
    version text not null,
    -- major, minor, patch: what versions are compared by
    rank integer[] not null,
    document jsonb not null,
    registered_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    primary key (tool, version)
);

alter table services enable row level security;
alter table services force row level security;
alter table tools enable row level security;
alter table tools force row level security;
alter table contracts enable row level security;
alter table contracts force row level security;

create policy registering on services to ${runtime} using (is_system()) with check (is_system());
create policy registering on tools to ${runtime} using (is_system()) with check (is_system());
create policy registering on contracts to ${runtime} using (is_system()) with check (is_system());
create policy reading on services for select to ${runtime} using (current_user_id() is not null);
create policy reading on tools for select to ${runtime} using (current_user_id() is not null);
create policy reading on contracts for select to ${runtime} using (current_user_id() is not null);
