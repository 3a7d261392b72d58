-- What a person needs to recognise a session of theirs; it goes with the session.
alter table sessions add column browser text;
alter table sessions add column system text;
alter table sessions add column address text;
alter table sessions add column seen_at timestamptz;

-- Hashes of the devices that accounts are used with, for as long as they are used.
create table known_devices (
    account_id uuid        not null,
    device     text        not null,
    seen_at    timestamptz not null,
    primary key (account_id, device)
);

create index known_devices_by_use on known_devices (seen_at);

alter table known_devices enable row level security;
alter table known_devices force row level security;

create policy known_devices_of_the_system on known_devices to ${runtime} using (is_system()) with check (is_system());
create policy known_devices_own on known_devices to ${runtime}
    using (account_id = current_user_id()) with check (account_id = current_user_id());
