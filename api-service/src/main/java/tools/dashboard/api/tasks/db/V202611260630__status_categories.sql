-- What a status means for the work, whatever it is called: whether a task is done is never told by a name.
alter table project_statuses
    add column category text check (category in ('todo', 'in_progress', 'done'));

-- The owner of the tables may not write past row-level security either; for this one statement it may.
alter table project_statuses no force row level security;
update project_statuses
set category = case position when 0 then 'todo' when 2 then 'done' else 'in_progress' end;
alter table project_statuses force row level security;

-- Version N, which runs beside this one for a while, adds a project's three statuses without a category.
create function category_by_position() returns trigger
    language plpgsql set search_path = ${schema}, pg_temp as
$$
begin
    new.category := coalesce(
        new.category, case new.position when 0 then 'todo' when 2 then 'done' else 'in_progress' end);
    return new;
end
$$;
create trigger category_by_position
    before insert on project_statuses
    for each row execute function category_by_position();

alter table project_statuses alter column category set not null;
