-- Many jobs with one question, each as enqueue has it. Answers with the number of those that are new.
create function enqueue_all(jobs jsonb) returns integer
    language sql volatile security definer
    set search_path = ${schema}, pg_temp
as $$
    select count(*)::integer
    from jsonb_to_recordset($1) as j(
        kind text, id text, payload jsonb, priority integer, "workspaceId" uuid, "runAt" timestamptz)
    where enqueue(j.kind, j.id, j.payload, j.priority, j."workspaceId", j."runAt")
$$;
revoke all on function enqueue_all from public;
grant execute on function enqueue_all to ${runtime};
