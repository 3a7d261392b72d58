package tools.dashboard.worker.jobs.infrastructure;

/**
 * The statement that takes jobs. It walks from workspace to workspace on an index ({@code shares}), looks at no more
 * jobs of one than its lane has slots, and lets workspaces take turns within a priority: somebody's ten thousand jobs
 * cost everybody else one turn, and cost this statement nothing. What runs already counts as turns taken.
 */
final class LeaseStatement {

    private static final String SHARE = "coalesce(j.workspace_id, uuid '00000000-0000-0000-0000-000000000000')";

    static final String SQL = """
            with recursive kinds(kind, lane, slots) as (
                select * from unnest(cast(:kinds as text[]), cast(:lanes as text[]), cast(:slots as int[]))
            ), shares(kind, lane, slots, share) as (
                select k.kind, k.lane, k.slots, first.share from kinds k cross join lateral (
                    select {share} as share from jobs j
                    where j.state = 'waiting' and j.kind = k.kind order by 1 limit 1) first
                union all
                select s.kind, s.lane, s.slots, next.share from shares s cross join lateral (
                    select {share} as share from jobs j
                    where j.state = 'waiting' and j.kind = s.kind and {share} > s.share order by 1 limit 1) next
            ), taken(kind, share, turns) as (
                select j.kind, {share}, count(*) from jobs j where j.state = 'running' group by 1, 2
            ), candidates as (
                select due.id, due.priority, due.run_at, s.lane, s.slots,
                    coalesce(t.turns, 0) + row_number() over (
                        partition by s.kind, s.share order by due.priority desc, due.run_at) as turn
                from shares s
                cross join lateral (
                    select j.id, j.priority, j.run_at from jobs j
                    where j.state = 'waiting' and j.kind = s.kind and {share} = s.share and j.run_at <= now()
                    order by j.priority desc, j.run_at limit s.slots) due
                left join taken t on t.kind = s.kind and t.share = s.share
            ), ranked as (
                select c.*, row_number() over (
                    partition by c.lane order by c.priority desc, c.turn, c.run_at) as place
                from candidates c
            ), chosen as (
                select j.id from jobs j
                where j.state = 'waiting' and j.id = any (array(
                    select r.id from ranked r where r.place <= r.slots
                    order by r.priority desc, r.turn, r.run_at limit :atMost))
                for update skip locked
            )
            update jobs j set state = 'running', leased_by = :node, attempt = j.attempt + 1,
                lease_until = now() + make_interval(secs => :lease)
            from chosen where j.id = chosen.id
            returning j.id, j.kind, j.payload, j.attempt, j.workspace_id, j.created_at""".replace("{share}", SHARE);

    private LeaseStatement() {}
}
