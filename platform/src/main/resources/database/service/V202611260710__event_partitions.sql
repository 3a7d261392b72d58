-- The log in partitions by the time of writing, a month each, so that old months go without a row being touched:
-- docs/decisions/0011-log-partitions.md. A version that does not know of partitions writes and reads as before.
alter table events add column logged_at timestamptz not null default now();

alter table events rename to events_before;
alter table events_before rename constraint events_pkey to events_before_pkey;
drop policy appending on events_before;
drop policy reading on events_before;
revoke all on events_before from ${runtime}, ${reader};

-- Each partition has its own keys: (xid, seq, id), the readers' order, and (topic, seq). That a number is given out once
-- for all months is what the lock of event_topics is for.
create table events (like events_before including defaults including constraints) partition by range (logged_at);
alter table events enable row level security;
alter table events force row level security;
revoke all on events from ${runtime};
grant select on events to ${reader};
create policy appending on events for insert to ${owner} with check (true);
create policy pruning on events for select to ${owner} using (true);
create policy reading on events for select to ${reader} using (true);

-- A topic's highest number outlives its events.
grant select on event_topics to ${reader};
create policy reading on event_topics for select to ${reader} using (true);

-- Which months there are: each from_at is the to_at before.
create table event_partitions (
    name    text primary key,
    from_at timestamptz not null,
    to_at   timestamptz not null unique
);
alter table event_partitions enable row level security;
alter table event_partitions force row level security;
revoke all on event_partitions from ${runtime};
create policy keeping on event_partitions to ${owner} using (true) with check (true);

do $$
declare
    next timestamptz := (date_trunc('month', now() at time zone 'UTC') + interval '1 month') at time zone 'UTC';
begin
    execute format('alter table events attach partition events_before for values from (minvalue) to (%L)', next);
    insert into event_partitions values ('events_before', '-infinity', next);
end
$$;

-- Readers in other services, and how far each has come; a local consumer's cursor stands in event_cursors.
create table event_readers (
    reader   text primary key check (length(reader) <= 120),
    xid      xid8 not null,
    seq      bigint not null,
    id       uuid not null,
    moved_at timestamptz not null default now(),
    asked_at timestamptz not null default now()
);
alter table event_readers enable row level security;
alter table event_readers force row level security;
create policy system on event_readers to ${runtime} using (is_system()) with check (is_system());
create policy pruning on event_readers for select to ${owner} using (true);

-- Whose log a cursor is in: another service's, or this one's where it is empty.
alter table event_cursors add column source text not null default '';
create policy pruning on event_cursors for select to ${owner} using (true);

-- One month. Attaching locks neither readers nor writers out.
create function make_event_partition(from_at timestamptz, to_at timestamptz) returns text
    language plpgsql volatile security definer
    set search_path = ${schema}, pg_temp
    set lock_timeout = '2s'
as $$
declare
    name text := 'events_' || to_char($1 at time zone 'UTC', 'YYYYMM');
begin
    execute format('create table %I (like events including defaults including constraints)', name);
    execute format('alter table %I add primary key (xid, seq, id)', name);
    execute format('alter table %I add unique (topic, seq)', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('revoke all on %I from ${runtime}', name);
    execute format('alter table events attach partition %I for values from (%L) to (%L)', name, $1, $2);
    insert into event_partitions values (name, $1, $2);
    return name;
end
$$;

-- Months up to the given time from now on; the number of new ones.
create function make_event_partitions(ahead interval) returns integer
    language plpgsql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
declare
    last timestamptz;
    made integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('${schema}:event_partitions', 0));
    loop
        select max(to_at) into last from event_partitions;
        exit when last >= now() + $1;
        perform make_event_partition(
            last, (date_trunc('month', last at time zone 'UTC') + interval '1 month') at time zone 'UTC');
        made := made + 1;
    end loop;
    return made;
end
$$;

-- Drops months that ended before the retention and that every cursor has passed, oldest first; their names.
create function prune_events(retention interval) returns setof text
    language plpgsql volatile security definer
    set search_path = ${schema}, pg_temp
    set lock_timeout = '2s'
as $$
declare
    month record;
begin
    perform pg_advisory_xact_lock(hashtextextended('${schema}:event_partitions', 0));
    for month in
        select p.name, p.from_at, p.to_at from event_partitions p
        where p.to_at <= now() - greatest($1, interval '0') order by p.to_at
    loop
        exit when exists (
            select from (
                select c.xid, c.seq, c.id from event_cursors c where c.source = ''
                union all select r.xid, r.seq, r.id from event_readers r) as cursor
            where exists (
                select from events e
                where e.logged_at >= month.from_at and e.logged_at < month.to_at
                    and (e.xid, e.seq, e.id) > (cursor.xid, cursor.seq, cursor.id)));
        execute format('drop table %I', month.name);
        delete from event_partitions where name = month.name;
        return next month.name;
    end loop;
end
$$;

revoke all on function make_event_partition from public;
revoke all on function make_event_partitions from public;
revoke all on function prune_events from public;
grant execute on function make_event_partitions, prune_events to ${runtime};

select make_event_partitions(interval '62 days');
