package tools.dashboard.worker.jobs.infrastructure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The times of a cron expression of five fields on the clocks of a zone. What names an hour runs once a day also when
 * clocks change: as soon as they have jumped over it, and only at the first of two. What runs in every hour or every
 * few, runs by the time that passes (as Vixie's cron has it).
 */
record CronTimes(CronExpression expression, ZoneId zone, boolean everyFewHours) {

    private static final int HOUR = 1;

    /** @throws IllegalArgumentException when the expression is none */
    static CronTimes of(String cron, ZoneId zone) {
        var expression = CronExpression.parse("0 " + cron);
        return new CronTimes(expression, zone, cron.strip().split("\\s+")[HOUR].startsWith("*"));
    }

    Optional<Instant> after(Instant time) {
        if (everyFewHours) {
            return Optional.ofNullable(expression.next(time.atZone(zone))).map(ZonedDateTime::toInstant);
        }
        LocalDateTime local = expression.next(time.atZone(zone).toLocalDateTime());
        while (local != null) {
            Instant next = instant(local);
            if (next.isAfter(time)) {
                return Optional.of(next);
            }
            local = expression.next(local);
        }
        return Optional.empty();
    }

    private Instant instant(LocalDateTime local) {
        var jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : local.atZone(zone).toInstant();
    }
}
