-- Projects, the statuses on them, tasks in their order, comments.
-- Every key of a child carries its parents', so that no row can refer across projects or workspaces.
create table projects (
    id           uuid primary key,
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    name         text        not null check (length(name) between 1 and 200),
    description  text        not null check (length(description) <= 20000),
    created_by   uuid        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null,
    unique (id, workspace_id)
);
create index projects_newest on projects (workspace_id, id desc);

create table project_statuses (
    id           uuid primary key,
    workspace_id uuid    not null references workspaces (id) on delete cascade,
    project_id   uuid    not null,
    name         text    not null check (length(name) between 1 and 200),
    position     integer not null,
    unique (id, project_id),
    unique (project_id, position),
    foreign key (project_id, workspace_id) references projects (id, workspace_id) on delete cascade
);

create table tasks (
    id           uuid primary key,
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    project_id   uuid        not null,
    status_id    uuid        not null,
    -- Compared byte by byte. Writers hold the status, the constraint proves it;
    -- deferrable, so that one statement may spread all ranks of a status anew.
    rank         text collate "C" not null,
    title        text        not null check (length(title) between 1 and 200),
    description  text        not null check (length(description) <= 20000),
    priority     text        not null check (priority in ('low', 'normal', 'high', 'urgent')),
    due_on       date,
    assignee_id  uuid,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null,
    unique (id, project_id, workspace_id),
    constraint tasks_order unique (status_id, rank) deferrable initially immediate,
    foreign key (project_id, workspace_id) references projects (id, workspace_id) on delete cascade,
    foreign key (status_id, project_id) references project_statuses (id, project_id) on delete cascade
);
create index tasks_by_project on tasks (project_id, workspace_id);
create index tasks_by_assignee on tasks (assignee_id, project_id);

create table task_comments (
    id           uuid primary key,
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    project_id   uuid        not null,
    task_id      uuid        not null,
    author_id    uuid        not null,
    body         text        not null check (length(body) between 1 and 10000),
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null,
    foreign key (task_id, project_id, workspace_id) references tasks (id, project_id, workspace_id) on delete cascade
);
create index task_comments_oldest on task_comments (task_id, id);

alter table projects enable row level security;
alter table projects force row level security;
alter table project_statuses enable row level security;
alter table project_statuses force row level security;
alter table tasks enable row level security;
alter table tasks force row level security;
alter table task_comments enable row level security;
alter table task_comments force row level security;

create policy system on projects to ${runtime} using (is_system()) with check (is_system());
create policy members on projects to ${runtime}
    using (workspace_id in (select member_workspaces())) with check (workspace_id in (select member_workspaces()));
create policy system on project_statuses to ${runtime} using (is_system()) with check (is_system());
create policy members on project_statuses to ${runtime}
    using (workspace_id in (select member_workspaces())) with check (workspace_id in (select member_workspaces()));
create policy system on tasks to ${runtime} using (is_system()) with check (is_system());
create policy members on tasks to ${runtime}
    using (workspace_id in (select member_workspaces())) with check (workspace_id in (select member_workspaces()));
create policy system on task_comments to ${runtime} using (is_system()) with check (is_system());
create policy members on task_comments to ${runtime}
    using (workspace_id in (select member_workspaces())) with check (workspace_id in (select member_workspaces()));
