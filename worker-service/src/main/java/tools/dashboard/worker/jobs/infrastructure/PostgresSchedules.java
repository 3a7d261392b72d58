package tools.dashboard.worker.jobs.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;
import tools.dashboard.platform.job.NewJob;
import tools.dashboard.platform.rowsecurity.ActingTransactions;
import tools.dashboard.worker.jobs.domain.Recurrence;
import tools.dashboard.worker.jobs.domain.Schedules;

/** The table jobs.schedules. A job's id holds the time that it is for, so that no time has two. */
final class PostgresSchedules implements Schedules {

    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final ActingTransactions transactions;
    private final Jobs jobs;
    private volatile Map<String, Recurrence> declared = Map.of();

    private record Row(String kind, Instant nextAt, Instant now) {}

    PostgresSchedules(JdbcClient jdbc, ActingTransactions transactions, Jobs jobs) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.jobs = jobs;
    }

    @Override
    public void declare(Collection<Recurrence> recurrences) {
        transactions.asSystem(() -> {
            recurrences.forEach(this::declare);
            return recurrences;
        });
        declared = recurrences.stream().collect(Collectors.toUnmodifiableMap(Recurrence::kind, one -> one));
    }

    private void declare(Recurrence recurrence) {
        Instant now =
                jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        jdbc.sql("""
                        insert into schedules as s (kind, cron, zone, catch_up, next_at)
                        values (:kind, :cron, :zone, :catchUp, :next)
                        on conflict (kind) do update set catch_up = excluded.catch_up, declared_at = now(),
                            cron = excluded.cron, zone = excluded.zone,
                            next_at = case when (s.cron, s.zone) = (excluded.cron, excluded.zone)
                                then s.next_at else excluded.next_at end""")
                .param("kind", recurrence.kind())
                .param("cron", recurrence.cron())
                .param("zone", recurrence.zone().getId())
                .param("catchUp", recurrence.catchUp().name().toLowerCase(Locale.ROOT))
                .param("next", column(times(recurrence).after(now).orElse(Instant.MAX)))
                .update();
    }

    @Override
    public int enqueueDue() {
        var known = declared;
        if (known.isEmpty()) {
            return 0;
        }
        return transactions.asSystem(() ->
                jdbc
                        .sql("""
                        select kind, next_at, now() from schedules where next_at <= now() and kind = any(:kinds)
                        order by next_at limit 50 for update skip locked""")
                        .param("kinds", known.keySet().toArray(String[]::new))
                        .query((row, number) -> row(row))
                        .list()
                        .stream()
                        .mapToInt(row -> enqueue(Objects.requireNonNull(known.get(row.kind())), row))
                        .sum());
    }

    private int enqueue(Recurrence recurrence, Row row) {
        var due = recurrence.due(row.nextAt(), row.now(), times(recurrence)::after);
        var wanted = due.times().stream()
                .map(time -> new NewJob(
                        JobKind.of(row.kind()),
                        row.kind() + ":" + time,
                        Map.of("scheduledAt", time.toString()),
                        JobOptions.defaults()))
                .toList();
        int fresh = wanted.isEmpty() ? 0 : jobs.enqueueAll(wanted);
        jdbc.sql("update schedules set next_at = :next, last_at = coalesce(:last, last_at) where kind = :kind")
                .param("next", column(due.next()))
                .param("last", wanted.isEmpty() ? null : column(due.times().getLast()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("kind", row.kind())
                .update();
        return fresh;
    }

    @Override
    public List<Scheduled> list() {
        return transactions.readAsSystem(() -> jdbc.sql("""
                        select kind, cron, zone, catch_up, next_at, last_at from schedules
                        where kind = any(:kinds) order by kind limit 500""")
                .param("kinds", declared.keySet().toArray(String[]::new))
                .query((row, number) -> scheduled(row))
                .list());
    }

    private static CronTimes times(Recurrence recurrence) {
        return CronTimes.of(recurrence.cron(), recurrence.zone());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), instant(row, 2), instant(row, 3));
    }

    private static Scheduled scheduled(ResultSet row) throws SQLException {
        var last = row.getObject("last_at", OffsetDateTime.class);
        return new Scheduled(
                row.getString("kind"),
                row.getString("cron"),
                ZoneId.of(row.getString("zone")).getId(),
                row.getString("catch_up"),
                instant(row, 5),
                last == null ? null : last.toInstant());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime column(Instant time) {
        return time.equals(Instant.MAX) ? NEVER : time.atOffset(ZoneOffset.UTC);
    }
}
