-- What whoever wanted a job may ask and say of it; each service of its own jobs only.
alter table jobs add column cancel_wanted boolean not null default false;
alter table jobs drop constraint jobs_state_check;
alter table jobs add constraint jobs_state_check
    check (state in ('delayed', 'waiting', 'running', 'done', 'dead', 'cancelled'));

create function look(id text) returns table (kind text, state text, attempt integer, progress jsonb, result jsonb,
        error text, created_at timestamptz, finished_at timestamptz)
    language sql stable security definer
    set search_path = ${schema}, pg_temp
as $$
    select j.kind, j.state, j.attempt, j.progress, j.result, j.last_error, j.created_at, j.finished_at
    from jobs j where j.id = $1 and j.source = session_user
$$;

-- One that waits ends at once; one that runs is stopped by its worker.
create function cancel(id text) returns boolean
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with cancelled as (
        update jobs j set cancel_wanted = true,
            state = case when j.state = 'running' then j.state else 'cancelled' end,
            finished_at = case when j.state = 'running' then null else now() end
        where j.id = $1 and j.source = session_user and j.state in ('delayed', 'waiting', 'running')
        returning 1
    )
    select exists (select from cancelled)
$$;

-- How far a running job is: only its present attempt may say so.
create function report(id text, attempt integer, progress jsonb) returns boolean
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with reported as (
        update jobs j set progress = $3 where j.id = $1 and j.attempt = $2 and j.state = 'running'
        returning 1
    )
    select exists (select from reported)
$$;

revoke all on function look, cancel, report from public;
grant execute on function look, cancel, report to ${runtime};
