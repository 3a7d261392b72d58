package tools.dashboard.platform.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.actor.CurrentActor;
import tools.dashboard.platform.health.Dependency;
import tools.dashboard.platform.lifecycle.BackgroundLoop;

/**
 * Looks after the log while the service runs: months are there ahead and go in time, and a reader that stands still is
 * an alarm in health, metrics and the service's log.
 */
final class LogUpkeep implements Dependency, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogUpkeep.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_MONTHS = Duration.ofHours(1);

    private final LogPartitions partitions;
    private final LogReaders readers;
    private final LogProperties properties;
    private final Clock clock;
    private final MultiGauge behind;
    private final BackgroundLoop loop = new BackgroundLoop("log-upkeep", this::turn);
    private volatile Set<String> stalled = Set.of();
    private volatile List<ReaderState> states = List.of();
    private Instant monthsAt = Instant.MIN;

    LogUpkeep(
            LogPartitions partitions, LogReaders readers, LogProperties properties, Clock clock, MeterRegistry meters) {
        this.partitions = partitions;
        this.readers = readers;
        this.properties = properties;
        this.clock = clock;
        this.behind = MultiGauge.builder("log.reader.behind")
                .description("Seconds since the oldest event that a reader of this log has not passed was written")
                .baseUnit("seconds")
                .register(meters);
        // Before the first request: a platform that stood for months has none for today.
        partitions.makeAhead();
    }

    /** As of the last look, at most a quarter of a minute ago. */
    List<ReaderState> states() {
        return states;
    }

    void look() {
        Instant now = clock.instant();
        List<ReaderState> seen = readers.all(properties.stall(), now);
        states = seen;
        behind.register(
                seen.stream()
                        .map(reader -> MultiGauge.Row.of(Tags.of("reader", reader.name()), secondsBehind(reader, now)))
                        .toList(),
                true);
        Set<String> standing = seen.stream()
                .filter(ReaderState::stalled)
                .map(ReaderState::name)
                .collect(Collectors.toCollection(TreeSet::new));
        tellChanges(standing);
        stalled = Set.copyOf(standing);
    }

    private static double secondsBehind(ReaderState reader, Instant now) {
        Instant waiting = reader.waitingSince();
        return waiting == null ? 0 : Math.max(0, Duration.between(waiting, now).toSeconds());
    }

    private void tellChanges(Set<String> standing) {
        Set<String> before = stalled;
        standing.stream()
                .filter(reader -> !before.contains(reader))
                .forEach(reader -> log.error("The reader {} of this service's log stands still", reader));
        before.stream()
                .filter(reader -> !standing.contains(reader))
                .forEach(reader -> log.info("The reader {} of this service's log moves again", reader));
    }

    private Optional<Duration> turn() {
        CurrentActor.run(Actor.system("log"), () -> {
            look();
            Instant now = clock.instant();
            if (monthsAt.isBefore(now.minus(BETWEEN_MONTHS))) {
                partitions.makeAhead();
                partitions.prune(properties.retention());
                monthsAt = now;
            }
        });
        return Optional.of(BETWEEN_LOOKS);
    }

    @Override
    public String name() {
        return "log-readers";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public void check() {
        Set<String> standing = stalled;
        if (!standing.isEmpty()) {
            throw new IllegalStateException("readers of the log stand still: " + String.join(", ", standing));
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
