package tools.dashboard.api.tasks.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a task. */
public interface Comments {

    void add(Comment comment);

    /** Finds a comment of the task and keeps others from changing it until the transaction ends. */
    Optional<Comment> hold(Task task, UUID commentId);

    /** Oldest first, newer than {@code after}. */
    List<Comment> oldest(Task task, @Nullable UUID after, int limit);

    /** How many each of the tasks has; without those that have none. */
    Map<UUID, Integer> countsOf(UUID workspaceId, Set<UUID> tasks);

    /** Saves what changed and answers it with its new version. */
    Comment save(Comment comment);

    void remove(Comment comment);
}
