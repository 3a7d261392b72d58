package tools.dashboard.api.tasks.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.tasks.domain.Rank;
import tools.dashboard.api.tasks.domain.Task;
import tools.dashboard.api.tasks.domain.Tasks.Position;
import tools.dashboard.platform.web.Cursor;

/** The keys by which lists go on. They come back from outside, so they are read with care. */
final class Cursors {

    private Cursors() {}

    static String key(Task task) {
        return task.statusId() + ":" + task.rank().value() + ":" + task.id();
    }

    static @Nullable Position position(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.key().split(":", 4);
        if (parts.length != 3) {
            throw Cursor.invalid();
        }
        try {
            return new Position(UUID.fromString(parts[0]), new Rank(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException notAPosition) {
            throw Cursor.invalid();
        }
    }
}
