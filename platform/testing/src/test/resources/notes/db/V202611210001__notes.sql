create table notes (
    id uuid primary key,
    owner_id uuid not null,
    body text not null
);
alter table notes enable row level security;
alter table notes force row level security;
create policy own on notes to ${runtime}
    using (owner_id = current_user_id())
    with check (owner_id = current_user_id());
