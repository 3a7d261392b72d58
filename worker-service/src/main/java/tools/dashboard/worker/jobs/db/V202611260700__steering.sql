-- Kinds that an administrator paused: their jobs wait, what runs runs on.
create table paused_kinds (
    kind text primary key check (length(kind) <= 100),
    paused_at timestamptz not null default now(),
    paused_by text not null
);
alter table paused_kinds enable row level security;
alter table paused_kinds force row level security;
create policy working on paused_kinds to ${runtime} using (is_system()) with check (is_system());

-- When a recurring job is due next. The schedule itself stands in its tool's contract; declared_at says when it last did.
create table schedules (
    kind text primary key check (length(kind) <= 100),
    cron text not null,
    zone text not null,
    catch_up text not null check (catch_up in ('once', 'all', 'skip')),
    next_at timestamptz not null,
    last_at timestamptz,
    declared_at timestamptz not null default now()
);
alter table schedules enable row level security;
alter table schedules force row level security;
create policy working on schedules to ${runtime} using (is_system()) with check (is_system());
