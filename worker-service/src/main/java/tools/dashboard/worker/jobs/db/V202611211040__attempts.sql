-- Which request wanted a job, and what became of each attempt to run it: for those who look why one did not end well.
alter table jobs add column trace_id text;
alter table jobs add column attempts jsonb not null default '[]';
create index jobs_newest on jobs (created_at desc, id desc);

-- As it was, and the trace with it, which the producer sets for its transaction. One that does not know of it sets none.
create or replace function enqueue(
    kind text, id text, payload jsonb, priority integer, workspace_id uuid, run_at timestamptz) returns boolean
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    with enqueued as (
        insert into jobs (id, kind, payload, priority, workspace_id, run_at, source, trace_id)
        values ($2, $1, $3, $4, $5, coalesce($6, clock_timestamp()), session_user,
            nullif(current_setting('td.trace_id', true), ''))
        on conflict do nothing
        returning 1
    )
    select exists (select from enqueued)
$$;

-- The row keeps its last 50 attempts. Whoever starts or ends one cannot forget to say so: the table notices by itself.
create function note_attempt() returns trigger language plpgsql as $$
declare
    last integer := jsonb_array_length(old.attempts) - 1;
begin
    if new.state = 'running' and old.state <> 'running' then
        new.attempts := case when last >= 49 then old.attempts - 0 else old.attempts end || jsonb_build_object(
            'number', coalesce((old.attempts -> -1 ->> 'number')::integer, 0) + 1,
            'startedAt', clock_timestamp());
    elsif old.state = 'running' and new.state <> 'running' and last >= 0 then
        new.attempts := jsonb_set(old.attempts, array[last::text], old.attempts -> last || jsonb_build_object(
            'endedAt', clock_timestamp(),
            'outcome', case
                when new.state = 'done' then 'done'
                when old.lease_until < now() and old.leased_by is not null and new.leased_by is null
                    and new.attempt = old.attempt and new.run_at = now() then 'lost'
                when new.attempt < old.attempt then 'postponed'
                else 'failed' end,
            'error', case when new.state <> 'done' then new.last_error end));
    end if;
    return new;
end
$$;
create trigger note_attempt before update of state on jobs
    for each row when (old.state is distinct from new.state) execute function note_attempt();
