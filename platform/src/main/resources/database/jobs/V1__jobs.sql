create table jobs (
    id text primary key check (length(id) between 1 and 200),
    kind text not null check (length(kind) <= 100),
    payload jsonb not null,
    priority integer not null check (priority between 1 and 10),
    workspace_id uuid,
    source text not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead')),
    run_at timestamptz not null,
    attempt integer not null default 0,
    lease_until timestamptz,
    leased_by text,
    last_error text,
    result jsonb,
    progress jsonb,
    created_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
create index jobs_waiting on jobs (priority desc, run_at) where state = 'waiting';
create index jobs_running on jobs (lease_until) where state = 'running';
create index jobs_finished on jobs (finished_at) where state in ('done', 'dead');

alter table jobs enable row level security;
alter table jobs force row level security;
create policy enqueuing on jobs to ${owner} using (true) with check (true);
create policy working on jobs to ${runtime} using (true) with check (true);
grant select on jobs to ${reader};
create policy reading on jobs for select to ${reader} using (true);

-- The one way in for the other services: in the caller's transaction, and once per id.
create function enqueue(
    kind text, id text, payload jsonb, priority integer, workspace_id uuid, run_at timestamptz) returns boolean
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with enqueued as (
        insert into jobs (id, kind, payload, priority, workspace_id, run_at, source)
        values ($2, $1, $3, $4, $5, coalesce($6, clock_timestamp()), session_user)
        on conflict do nothing
        returning 1
    )
    select exists (select from enqueued)
$$;
revoke all on function enqueue from public;
grant execute on function enqueue to ${runtime};
