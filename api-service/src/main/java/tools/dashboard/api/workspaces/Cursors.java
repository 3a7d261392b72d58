package tools.dashboard.api.workspaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.PageRequest;

/** Reads the cursors of lists that are sorted by an id. */
final class Cursors {

    static @Nullable UUID id(PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(cursor.key());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.invalid();
        }
    }

    private Cursors() {}
}
