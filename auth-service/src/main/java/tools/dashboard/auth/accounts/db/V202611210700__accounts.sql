create table accounts (
    id                uuid primary key,
    email             text        not null,
    name              text        not null,
    locale            text        not null,
    password_hash     text        not null,
    platform_roles    text[]      not null default '{}',
    email_verified_at timestamptz not null,
    created_at        timestamptz not null,
    constraint accounts_email_is_normal check (email = lower(email)),
    constraint accounts_email_key unique (email)
);

-- A sign-up that waits for its mail link. Each attempt keeps its own password, so that a stranger who signs up with
-- somebody's address cannot set the password of the account that the owner's own link opens.
create table registrations (
    id            uuid primary key,
    email         text        not null,
    name          text        not null,
    locale        text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    constraint registrations_email_is_normal check (email = lower(email))
);

create index registrations_by_email on registrations (email, created_at desc);
create index registrations_by_expiry on registrations (expires_at);

alter table accounts enable row level security;
alter table accounts force row level security;
alter table registrations enable row level security;
alter table registrations force row level security;

create policy accounts_of_the_system on accounts to ${runtime} using (is_system()) with check (is_system());
create policy accounts_own on accounts for select to ${runtime} using (id = current_user_id());
create policy registrations_of_the_system on registrations to ${runtime} using (is_system()) with check (is_system());
