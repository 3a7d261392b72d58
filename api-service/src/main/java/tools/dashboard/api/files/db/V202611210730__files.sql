-- Files attached to tasks. A task is another feature's row, so there is no foreign key to it:
-- the rows of a removed task go when its event comes, together with their contents in S3.
create table task_files (
    id           uuid primary key,
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    project_id   uuid        not null,
    task_id      uuid        not null,
    name         text        not null check (length(name) between 1 and 150),
    media_type   text        not null,
    size         bigint      not null check (size >= 0),
    object_key   text        not null unique,
    created_by   uuid        not null,
    created_at   timestamptz not null
);
create index task_files_oldest on task_files (task_id, id);
create index task_files_by_project on task_files (project_id);

alter table task_files enable row level security;
alter table task_files force row level security;
create policy system on task_files to ${runtime} using (is_system()) with check (is_system());
create policy members on task_files to ${runtime}
    using (workspace_id in (select member_workspaces())) with check (workspace_id in (select member_workspaces()));
