-- The walk from workspace to workspace when jobs are leased (LeaseStatement). Jobs of no workspace share one turn.
create index jobs_shares on jobs
    (kind, (coalesce(workspace_id, uuid '00000000-0000-0000-0000-000000000000')), priority desc, run_at)
    where state = 'waiting';

-- Jobs are the engine's alone: a statement that runs as anybody else finds none.
alter policy working on jobs using (is_system()) with check (is_system());
