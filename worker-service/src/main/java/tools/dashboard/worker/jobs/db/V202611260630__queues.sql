-- What is not due yet waits apart ('delayed'), so that whoever looks for work never steps over it; 'cancelled' ends a
-- job that nobody wants any more.
alter table jobs drop constraint jobs_state_check;
alter table jobs add constraint jobs_state_check
    check (state in ('delayed', 'waiting', 'running', 'done', 'dead', 'cancelled'));
alter table jobs add column started_at timestamptz;
update jobs set state = 'delayed' where state = 'waiting' and run_at > now();
create index jobs_delayed on jobs (run_at) where state = 'delayed';

-- The walk of LeaseStatement: by kind from the highest priority down, within one from workspace to workspace; jobs of no
-- workspace share one turn. A column, not an expression: what a policy guards is compared with an index only where
-- Postgres knows that the comparison gives nothing away, and of coalesce() it does not.
alter table jobs add column share uuid generated always as
    (coalesce(workspace_id, uuid '00000000-0000-0000-0000-000000000000')) stored;
create index jobs_ready on jobs (kind, priority desc, share, run_at) where state = 'waiting';
drop index jobs_shares;
drop index jobs_waiting;
drop index jobs_finished;
create index jobs_finished on jobs (finished_at) where state in ('done', 'dead', 'cancelled');
create index jobs_results on jobs (finished_at) where result is not null;

-- Each job leaves two dead rows behind: vacuum comes often and does not dawdle, or the walk steps over them.
alter table jobs set (
    autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0.05);

create or replace function enqueue(
    kind text, id text, payload jsonb, priority integer, workspace_id uuid, run_at timestamptz) returns boolean
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with enqueued as (
        insert into jobs (id, kind, payload, priority, workspace_id, run_at, state, source, trace_id)
        values ($2, $1, $3, $4, $5, coalesce($6, clock_timestamp()),
            case when $6 > clock_timestamp() then 'delayed' else 'waiting' end,
            session_user, nullif(current_setting('td.trace_id', true), ''))
        on conflict do nothing
        returning 1
    )
    select exists (select from enqueued)
$$;

-- As platform made it, with one insert.
create or replace function enqueue_all(jobs jsonb) returns integer
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with enqueued as (
        insert into jobs (id, kind, payload, priority, workspace_id, run_at, state, source, trace_id)
        select j.id, j.kind, j.payload, j.priority, j."workspaceId", coalesce(j."runAt", clock_timestamp()),
            case when j."runAt" > clock_timestamp() then 'delayed' else 'waiting' end,
            session_user, nullif(current_setting('td.trace_id', true), '')
        from jsonb_to_recordset($1) as j(
            kind text, id text, payload jsonb, priority integer, "workspaceId" uuid, "runAt" timestamptz)
        on conflict do nothing
        returning 1
    )
    select count(*)::integer from enqueued
$$;

-- Attempts are noted by the statements that end them: a trigger cost more than the jobs did.
drop trigger note_attempt on jobs;
drop function note_attempt;

create function noted(attempts jsonb, started_at timestamptz, outcome text, error text, trace_id text) returns jsonb
    language sql volatile
    return case when jsonb_array_length(attempts) >= 50 then attempts - 0 else attempts end || jsonb_build_object(
        'number', coalesce((attempts -> -1 ->> 'number')::integer, 0) + 1,
        'startedAt', coalesce(started_at, clock_timestamp()), 'endedAt', clock_timestamp(),
        'outcome', outcome, 'error', error, 'traceId', trace_id);

-- How each kind gets on, by minute. A row for each worker, so that none waits for another's.
create table kind_minutes (
    kind text not null,
    minute timestamptz not null,
    worker text not null,
    done integer not null,
    failed integer not null,
    dead integer not null,
    primary key (kind, minute, worker)
) with (fillfactor = 50);
create index kind_minutes_old on kind_minutes (minute);
alter table kind_minutes enable row level security;
alter table kind_minutes force row level security;
create policy working on kind_minutes to ${runtime} using (is_system()) with check (is_system());
