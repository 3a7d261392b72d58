-- Changes of an import that were made: none is made twice. Nobody but the service reads or writes it.
create table task_imports (
    workspace_id uuid        not null references workspaces (id) on delete cascade,
    id           uuid        not null,
    imported_by  uuid        not null,
    imported_at  timestamptz not null,
    primary key (workspace_id, id)
);

alter table task_imports enable row level security;
alter table task_imports force row level security;

create policy system on task_imports to ${runtime} using (is_system()) with check (is_system());
