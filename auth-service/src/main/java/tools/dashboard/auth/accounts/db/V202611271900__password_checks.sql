-- Passwords that were chosen while the lists of leaked ones could not be asked: the sealed digest goes as soon as they
-- were. A row without one is of a password that turned out to be in them.
create table password_checks (
    id            uuid primary key,
    -- The account, or the registration that becomes it.
    owner_id      uuid        not null,
    password_hash text        not null,
    digest        bytea,
    created_at    timestamptz not null,
    constraint password_checks_hash_key unique (password_hash)
);

create index password_checks_open on password_checks (created_at) where digest is not null;

alter table password_checks enable row level security;
alter table password_checks force row level security;

create policy password_checks_of_the_system on password_checks to ${runtime} using (is_system()) with check (is_system());
