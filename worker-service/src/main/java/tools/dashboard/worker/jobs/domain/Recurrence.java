package tools.dashboard.worker.jobs.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a recurring kind of job is due.
 *
 * @param cron minute, hour, day of month, month, day of week
 * @param zone whose clocks it means
 * @param catchUp what becomes of the times at which no worker looked
 */
public record Recurrence(String kind, String cron, ZoneId zone, CatchUp catchUp) {

    private static final int MOST_AT_ONCE = 100;

    /** So late is still on time. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** What becomes of missed times. */
    public enum CatchUp {
        /** One run for all of them. */
        ONCE,
        /** A run for each. */
        ALL,
        /** They are left out. */
        SKIP
    }

    /**
     * What is due.
     *
     * @param times for which a job is wanted, the oldest first
     * @param next after those
     */
    public record Due(List<Instant> times, Instant next) {}

    /**
     * What is due by now, a hundred times at most: the others are due when it is asked again.
     *
     * @param from the first time that was not dealt with
     * @param following the time after another; empty for never again
     */
    public Due due(Instant from, Instant now, Function<Instant, Optional<Instant>> following) {
        var missed = new ArrayList<Instant>();
        Instant time = from;
        while (!time.isAfter(now) && missed.size() < MOST_AT_ONCE) {
            missed.add(time);
            time = following.apply(time).orElse(Instant.MAX);
        }
        return new Due(wanted(missed, time, now), time);
    }

    private List<Instant> wanted(List<Instant> missed, Instant next, Instant now) {
        boolean more = !next.isAfter(now);
        return switch (catchUp) {
            case ALL -> List.copyOf(missed);
            case ONCE -> missed.isEmpty() || more ? List.of() : List.of(missed.getLast());
            case SKIP ->
                missed.stream().filter(time -> time.plus(LATE).isAfter(now)).toList();
        };
    }
}
