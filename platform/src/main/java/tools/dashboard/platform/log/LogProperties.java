package tools.dashboard.platform.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a log keeps its events, and when a reader that does not come on is an alarm.
 *
 * @param retention events older than this may go, a month of them at a time, once every reader has passed them
 * @param stall a cursor with events before it that has not moved for so long stands still
 */
@ConfigurationProperties("platform.log")
record LogProperties(
        @DefaultValue("90d") Duration retention,
        @DefaultValue("2m") Duration stall) {

    private static final Duration SHORTEST_RETENTION = Duration.ofDays(1);
    private static final Duration SHORTEST_STALL = Duration.ofSeconds(10);

    LogProperties {
        if (retention.compareTo(SHORTEST_RETENTION) < 0) {
            throw new IllegalArgumentException("platform.log.retention must be at least a day, not " + retention);
        }
        if (stall.compareTo(SHORTEST_STALL) < 0) {
            throw new IllegalArgumentException("platform.log.stall must be at least 10 seconds, not " + stall);
        }
    }
}
