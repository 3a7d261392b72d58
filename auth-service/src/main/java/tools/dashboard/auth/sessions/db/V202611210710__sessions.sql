create table sessions (
    id             uuid primary key,
    account_id     uuid        not null,
    token_hash     text        not null,
    amr            text[]      not null,
    started_at     timestamptz not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    end_reason     text,
    -- Whether the copy in Redis is known to say so, too.
    end_copied     boolean     not null default false,
    constraint sessions_token_key unique (token_hash),
    constraint sessions_end_reason check (end_reason in ('signed-out', 'refresh-token-reused')),
    constraint sessions_end_has_a_reason check ((ended_at is null) = (end_reason is null))
);

create index sessions_by_account on sessions (account_id);
create index sessions_by_expiry on sessions (expires_at);
create index sessions_end_to_copy on sessions (ended_at) where ended_at is not null and not end_copied;

-- Refresh tokens are computed from the salt and the generation, never stored. A family lives and dies with its session.
create table refresh_families (
    id          uuid primary key,
    session_id  uuid        not null references sessions on delete cascade,
    account_id  uuid        not null,
    salt        bytea       not null,
    generation  bigint      not null,
    rotated_at  timestamptz not null,
    -- The answer to the last rotation, sealed, for the few seconds in which it is given again.
    last_answer bytea,
    constraint refresh_families_session_key unique (session_id)
);

alter table sessions enable row level security;
alter table sessions force row level security;
alter table refresh_families enable row level security;
alter table refresh_families force row level security;

create policy sessions_of_the_system on sessions to ${runtime} using (is_system()) with check (is_system());
create policy sessions_own on sessions to ${runtime}
    using (account_id = current_user_id()) with check (account_id = current_user_id());
create policy refresh_families_of_the_system on refresh_families to ${runtime}
    using (is_system()) with check (is_system());
create policy refresh_families_own on refresh_families to ${runtime}
    using (account_id = current_user_id()) with check (account_id = current_user_id());
