package tools.dashboard.bench.log;

import java.util.UUID;

/** A project with one task, whose topic is written to. */
record Board(UUID workspaceId, UUID projectId, UUID taskId) {

    /** @param text the three ids, with colons between */
    static Board parse(String text) {
        String[] ids = text.split(":", 3);
        return new Board(UUID.fromString(ids[0]), UUID.fromString(ids[1]), UUID.fromString(ids[2]));
    }
}
