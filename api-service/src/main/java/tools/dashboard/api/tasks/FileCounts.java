package tools.dashboard.api.tasks;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How many files hang on tasks, as whoever keeps the files knows. */
public interface FileCounts {

    /** By task; without those that have none. Asked with the tasks of one page, in one question. */
    Map<UUID, Integer> of(UUID workspaceId, Set<UUID> tasks);
}
