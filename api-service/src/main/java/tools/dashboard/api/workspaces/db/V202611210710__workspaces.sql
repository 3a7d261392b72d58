-- Workspaces, who belongs to them, and who is asked to.
create table workspaces (
    id                 uuid primary key,
    name               text        not null check (length(name) between 1 and 100),
    created_by         uuid        not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            bigint      not null,
    -- Counts the changes of who belongs here and as what; taken under this row's lock.
    membership_version bigint      not null
);

create table workspace_members (
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    user_id      uuid        not null,
    role         text        not null check (role in ('super_admin', 'pm', 'member', 'guest')),
    joined_at    timestamptz not null,
    version      bigint      not null,
    primary key (workspace_id, user_id)
);
create index workspace_members_by_user on workspace_members (user_id, workspace_id) include (role);

create table workspace_invitations (
    id           uuid primary key,
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    email        text        not null check (email = lower(email)),
    role         text        not null check (role in ('super_admin', 'pm', 'member', 'guest')),
    state        text        not null check (state in ('pending', 'accepted', 'withdrawn')),
    invited_by   uuid        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    accepted_by  uuid,
    version      bigint      not null
);
create unique index workspace_invitations_pending on workspace_invitations (workspace_id, email) where state = 'pending';
create index workspace_invitations_newest on workspace_invitations (workspace_id, id desc);

-- Row-level security, the second wall. Every table that belongs to a workspace asks one of these functions.
-- They belong to the owner of the tables, for whom alone the policies `owner_reads` open what they read:
-- a policy that asked workspace_members itself would ask its own policy again, without end.

-- The workspaces of the actor: `workspace_id in (select member_workspaces())`, asked once a statement.
create function member_workspaces() returns setof uuid
    language sql stable security definer set search_path = ${schema}, pg_temp
begin atomic
    select m.workspace_id from workspace_members m where m.user_id = current_user_id();
end;

-- Whether the actor belongs to the workspace: for checks of single rows.
create function is_member(workspace uuid) returns boolean
    language sql stable security definer set search_path = ${schema}, pg_temp
    return exists (select from workspace_members m where m.workspace_id = workspace and m.user_id = current_user_id());

-- The actor's role in the workspace; null for somebody who does not belong to it.
create function role_in(workspace uuid) returns text
    language sql stable security definer set search_path = ${schema}, pg_temp
    return (select m.role from workspace_members m where m.workspace_id = workspace and m.user_id = current_user_id());

-- Whether the actor has just made the workspace, so that nobody belongs to it yet.
create function is_founding(workspace uuid) returns boolean
    language sql stable security definer set search_path = ${schema}, pg_temp
    return exists (select from workspaces w where w.id = workspace and w.created_by = current_user_id())
        and not exists (select from workspace_members m where m.workspace_id = workspace);

-- The role in which the actor is asked to join; null without an open invitation to a verified address.
create function invited_as(workspace uuid) returns text
    language sql stable security definer set search_path = ${schema}, pg_temp
    return (select i.role from workspace_invitations i
            where i.workspace_id = workspace and i.email = verified_address()
              and i.state = 'pending' and i.expires_at > now());

alter table workspaces enable row level security;
alter table workspaces force row level security;
alter table workspace_members enable row level security;
alter table workspace_members force row level security;
alter table workspace_invitations enable row level security;
alter table workspace_invitations force row level security;

create policy owner_reads on workspaces for select to ${owner} using (true);
create policy owner_reads on workspace_members for select to ${owner} using (true);
create policy owner_reads on workspace_invitations for select to ${owner} using (true);

create policy system on workspaces to ${runtime} using (is_system()) with check (is_system());
create policy members on workspaces to ${runtime}
    using (id in (select member_workspaces())) with check (id in (select member_workspaces()));
create policy founding on workspaces for insert to ${runtime} with check (created_by = current_user_id());

create policy system on workspace_members to ${runtime} using (is_system()) with check (is_system());
create policy members on workspace_members to ${runtime}
    using (workspace_id in (select member_workspaces()))
    with check (workspace_id in (select member_workspaces()));
create policy founding on workspace_members for insert to ${runtime}
    with check (user_id = current_user_id() and role = 'super_admin' and is_founding(workspace_id));
create policy joining on workspace_members for insert to ${runtime}
    with check (user_id = current_user_id() and role = invited_as(workspace_id));

create policy system on workspace_invitations to ${runtime} using (is_system()) with check (is_system());
create policy members on workspace_invitations to ${runtime}
    using (workspace_id in (select member_workspaces()))
    with check (workspace_id in (select member_workspaces()));
-- Whoever is asked may answer: they see and accept what was sent to their verified address.
create policy invited on workspace_invitations for select to ${runtime} using (email = verified_address());
create policy answering on workspace_invitations for update to ${runtime}
    using (email = verified_address() and state = 'pending')
    with check (email = verified_address() and state = 'accepted');

-- The members that one sees are the people that one sees.
create policy fellow_members on people for select to ${runtime}
    using (exists (select from workspace_members m where m.user_id = people.id));
