package tools.dashboard.api.history.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.history.domain.HistoryEntry.Moment;
import tools.dashboard.platform.web.Cursor;

/** A history goes on behind a moment. */
final class HistoryCursor {

    /** The year 9999, so that a month keeps its form. */
    private static final long LATEST = 253_402_300_799_999L;

    private HistoryCursor() {}

    static Cursor of(Moment moment) {
        return new Cursor(moment.at().toEpochMilli() + ":" + moment.eventId());
    }

    static @Nullable Moment read(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.key().split(":", 3);
        if (parts.length != 2) {
            throw Cursor.invalid();
        }
        try {
            long at = Long.parseLong(parts[0]);
            if (at < 0 || at > LATEST) {
                throw Cursor.invalid();
            }
            return new Moment(Instant.ofEpochMilli(at), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException notAMoment) {
            throw Cursor.invalid();
        }
    }
}
