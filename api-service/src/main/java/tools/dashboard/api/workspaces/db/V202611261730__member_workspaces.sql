-- The workspaces of the actor: `workspace_id in (select workspace_id from member_workspaces)`, asked once a statement.
-- A view reads as its owner, whom owner_reads lets read all, so no policy asks itself; and unlike the function that it
-- takes the place of, it is planned with the statement. The actor is asked for once, not once a row.
create view member_workspaces as
    select m.workspace_id from workspace_members m where m.user_id = (select current_user_id());
grant select on member_workspaces to ${runtime};

do $$
declare
    asking record;
    answer constant text := 'in (select m.workspace_id from member_workspaces m)';
begin
    for asking in
        select p.polrelid::regclass as relation, p.polname as name, a.attname as id
        from pg_policy p
        join pg_class c on c.oid = p.polrelid
        join pg_attribute a on a.attrelid = p.polrelid
            and a.attname = case c.relname when 'workspaces' then 'id' else 'workspace_id' end
        where c.relnamespace = '${schema}'::regnamespace
          and pg_get_expr(p.polqual, p.polrelid) like '%member_workspaces()%'
    loop
        execute format('alter policy %I on %s using (%I %s) with check (%I %s)',
            asking.name, asking.relation, asking.id, answer, asking.id, answer);
    end loop;
end
$$;

-- Refuses as long as a policy asks it.
drop function member_workspaces();
