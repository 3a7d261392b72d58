package tools.dashboard.worker.jobs.infrastructure;

/**
 * The statement that takes jobs. Of each kind it walks an index from the highest priority down, and within a priority
 * from workspace to workspace, behind the one that was served last; it sees at most twice as many workspaces as it may
 * take jobs, and at most as many jobs of one. So its cost depends neither on how many jobs wait nor on whose they are.
 * Among what it saw, whoever has the fewest running goes first: somebody's hundred thousand jobs cost everybody else
 * one turn. Workspaces that reached their limit are stepped over. In the end jobs are taken by their ids alone,
 * as one array, since a join could be made by going through all jobs: {@code lower()} keeps Postgres from going through
 * those that wait, which it thinks few while its statistics are old.
 */
final class LeaseStatement {

    /** Jobs of no workspace share one turn, and no limit of workspaces is theirs. */
    private static final String NOBODY = "uuid '00000000-0000-0000-0000-000000000000'";

    /** The bound of a walk that has not come round yet: a condition that the index itself can stop at. */
    private static final String LAST = "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'";

    static final String SQL = """
            with recursive offered as (
                select * from unnest(cast(:kinds as text[]), cast(:lanes as text[]), cast(:slots as int[]),
                    cast(:most as int[]), cast(:ofWorkspace as int[]), cast(:ofWorkspaceHere as int[]),
                    cast(:after as uuid[])) as o(kind, lane, slots, most, of_workspace, of_workspace_here, after)
                where not exists (select from paused_kinds p where p.kind = o.kind)
            ), running as materialized (
                select j.kind, j.share, count(*)::int as held,
                    (count(*) filter (where j.leased_by = :node))::int as here
                from jobs j where j.state = 'running' group by 1, 2
            ), kinds as (
                select o.*, least(o.slots,
                    o.most - (select coalesce(sum(r.held), 0)::int from running r where r.kind = o.kind)) as room
                from offered o
            ), levels as (
                select k.*, first.priority from kinds k cross join lateral (
                    select j.priority from jobs j where j.state = 'waiting' and j.kind = k.kind
                    order by j.priority desc limit 1) first
                where k.room > 0
                union all
                select l.kind, l.lane, l.slots, l.most, l.of_workspace, l.of_workspace_here, l.after, l.room,
                    next.priority
                from levels l cross join lateral (
                    select j.priority from jobs j
                    where j.state = 'waiting' and j.kind = l.kind and j.priority < l.priority
                    order by j.priority desc limit 1) next
            ), walk as (
                select l.kind, l.priority, l.after, l.room, l.of_workspace, l.of_workspace_here,
                    first.share, first.wrapped, 1 as seen, 1 as place
                from levels l cross join lateral (
                    (select j.share, false as wrapped from jobs j
                    where j.state = 'waiting' and j.kind = l.kind and j.priority = l.priority and j.share > l.after
                    order by 1 limit 1)
                    union all
                    (select j.share, true from jobs j
                    where j.state = 'waiting' and j.kind = l.kind and j.priority = l.priority and j.share <= l.after
                    order by 1 limit 1)
                    limit 1) first
                union all
                select w.kind, w.priority, w.after, w.room, w.of_workspace, w.of_workspace_here,
                    next.share, next.wrapped,
                    w.seen + case when exists (
                        select from running r where r.kind = w.kind and r.share = w.share
                            and r.share <> {nobody} and (r.held >= w.of_workspace or r.here >= w.of_workspace_here)) then 0 else 1 end,
                    w.place + 1
                from walk w cross join lateral (
                    (select j.share, w.wrapped from jobs j
                    where j.state = 'waiting' and j.kind = w.kind and j.priority = w.priority
                        and j.share > w.share and j.share <= case when w.wrapped then w.after else {last} end
                    order by 1 limit 1)
                    union all
                    (select j.share, true from jobs j
                    where j.state = 'waiting' and j.kind = w.kind and j.priority = w.priority
                        and not w.wrapped and j.share <= w.after
                    order by 1 limit 1)
                    limit 1) next
                where w.seen <= greatest(2 * w.room, 16)
            ), shares as (
                select w.*, coalesce(r.held, 0) as held,
                    case when w.share = {nobody} then w.room else least(
                        w.of_workspace - coalesce(r.held, 0), w.of_workspace_here - coalesce(r.here, 0)) end as rest,
                    count(*) over (partition by w.kind, w.priority) as walked
                from walk w left join running r on r.kind = w.kind and r.share = w.share
            ), candidates as (
                select due.id, s.kind, s.priority, s.held, s.place, s.rest,
                    row_number() over (partition by s.kind, s.share order by s.priority desc, due.run_at) as number
                from shares s cross join lateral (
                    select j.id, j.run_at from jobs j
                    where j.state = 'waiting' and j.kind = s.kind and j.priority = s.priority and j.share = s.share
                        and j.run_at <= now()
                    order by j.run_at
                    limit greatest(0, least(s.room, 1 + 2 * s.room / s.walked, s.rest))) due
            ), of_kind as (
                select c.id, c.kind, c.priority, c.held + c.number as turn, c.place,
                    row_number() over (
                        partition by c.kind order by c.priority desc, c.held + c.number, c.place) as rank
                from candidates c where c.number <= c.rest
            ), of_lane as (
                select o.id, o.priority, o.turn, o.place, k.slots,
                    row_number() over (partition by k.lane order by o.priority desc, o.turn, o.place) as rank
                from of_kind o join kinds k on k.kind = o.kind where o.rank <= k.room
            ), chosen as (
                select j.id from jobs j
                where lower(j.state) = 'waiting' and j.id = any (array(
                    select l.id from of_lane l where l.rank <= l.slots
                    order by l.priority desc, l.turn, l.place limit :atMost))
                for update skip locked
            )
            update jobs j set state = 'running', leased_by = :node, attempt = j.attempt + 1,
                started_at = clock_timestamp(), lease_until = now() + make_interval(secs => :lease)
            where j.id = any (array(select c.id from chosen c))
            returning j.id, j.kind, j.payload, j.attempt, j.workspace_id, j.created_at, j.trace_id""".replace("{nobody}", NOBODY).replace("{last}", LAST);

    /**
     * Before it, in its transaction. Each part of it ends after a few entries of an index. A queue is often empty when
     * Postgres counts it; reading all of it then looks as cheap, and is still done when a hundred thousand jobs wait.
     */
    static final String ALONG_INDEXES =
            "select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)";

    private LeaseStatement() {}
}
