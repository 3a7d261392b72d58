package tools.dashboard.worker.jobs.infrastructure;

/**
 * The statement that writes how runs ended, many at once, each only while this worker still holds the job. It answers
 * with the ids of those that it wrote. Jobs are found by their ids alone ({@link LeaseStatement}). What a mail or a webhook was made of (addresses, links) is not kept once it is
 * done.
 */
final class SettleStatement {

    static final String SQL = """
            with ended as (
                select * from unnest(cast(:ids as text[]), cast(:attempts as int[]), cast(:states as text[]),
                    cast(:waits as float8[]), cast(:reasons as text[]), cast(:spent as int[]),
                    cast(:results as text[]), cast(:outcomes as text[]), cast(:traces as text[]))
                    as e(id, attempt, state, wait, reason, spent, result, outcome, trace)
            ), settled as (
                update jobs j set
                    state = case when j.cancel_wanted and e.state <> 'done' then 'cancelled' else e.state end,
                    run_at = case when e.state in ('waiting', 'delayed')
                        then now() + make_interval(secs => e.wait) else j.run_at end,
                    attempt = j.attempt - 1 + e.spent,
                    finished_at = case when j.cancel_wanted or e.state in ('done', 'dead', 'cancelled') then now() end,
                    lease_until = null, leased_by = null,
                    last_error = e.reason,
                    progress = case when e.state = 'done' then j.progress end,
                    payload = case when e.state = 'done' then '{}' else j.payload end,
                    result = cast(e.result as jsonb),
                    attempts = noted(j.attempts, j.started_at, e.outcome, e.reason, e.trace)
                from ended e
                where j.id = e.id and lower(j.state) = 'running' and j.leased_by = :node and j.attempt = e.attempt
                returning j.id, j.kind, j.state, e.outcome
            ), counted as (
                insert into kind_minutes as m (kind, minute, worker, done, failed, dead)
                select s.kind, date_trunc('minute', now()), :node,
                    count(*) filter (where s.outcome = 'done'),
                    count(*) filter (where s.outcome in ('failed', 'rejected')),
                    count(*) filter (where s.state = 'dead')
                from settled s group by s.kind
                on conflict (kind, minute, worker) do update set
                    done = m.done + excluded.done, failed = m.failed + excluded.failed, dead = m.dead + excluded.dead
            )
            select id from settled""";

    private SettleStatement() {}
}
