package tools.dashboard.api.history.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened: an event of the log.
 *
 * @param at in milliseconds
 * @param data a JSON object
 */
public record HistoryEntry(
        UUID id,
        String type,
        int version,
        String topic,
        long seq,
        String actorKind,
        String actorId,
        @Nullable String onBehalfOf,
        @Nullable String traceId,
        Instant at,
        String data) {

    /** Its place in a history, which is ordered by time, then id. */
    public record Moment(Instant at, UUID eventId) {

        /** The month as a number: 202611. */
        public int month() {
            var day = at.atOffset(ZoneOffset.UTC);
            return day.getYear() * 100 + day.getMonthValue();
        }
    }

    public Moment moment() {
        return new Moment(at, id);
    }
}
