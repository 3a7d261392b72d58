package tools.dashboard.api.files.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.platform.web.Cursor;

/** The list of files goes on behind the id of the last one. */
final class FileCursor {

    private FileCursor() {}

    static String key(AttachedFile file) {
        return file.id().toString();
    }

    static @Nullable UUID read(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(cursor.key());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.invalid();
        }
    }
}
