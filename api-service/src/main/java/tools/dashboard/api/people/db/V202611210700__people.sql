-- What api-service knows of the people whose accounts auth-service owns: a copy, fed by auth's log.
create table people (
    id             uuid primary key,
    name           text        not null,
    email          text        not null,
    email_verified boolean     not null,
    refreshed_at   timestamptz not null
);
create index people_by_email on people (lower(email)) where email_verified;

alter table people enable row level security;
alter table people force row level security;

-- People are written by the copying alone. Whom one shares a workspace with, one sees too: the policy
-- that says so stands with the workspaces.
create policy own_row on people for select to ${runtime} using (id = current_user_id());
create policy copying on people to ${runtime} using (is_system()) with check (is_system());

-- The functions of the owner read beneath the policies.
create policy owner_reads on people for select to ${owner} using (true);

-- The address at which the actor has proved to receive mail, lower-cased; null when there is none.
create function verified_address() returns text
    language sql stable security definer set search_path = ${schema}, pg_temp
    return (select lower(p.email) from people p where p.id = current_user_id() and p.email_verified);
