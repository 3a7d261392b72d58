package tools.dashboard.api.files.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of tasks, without their contents. */
public interface Files {

    void add(AttachedFile file);

    Optional<AttachedFile> find(UUID workspaceId, UUID projectId, UUID taskId, UUID fileId);

    Optional<AttachedFile> findByKey(UUID workspaceId, UUID taskId, String objectKey);

    /** Oldest first, newer than {@code after}. */
    List<AttachedFile> oldest(UUID workspaceId, UUID projectId, UUID taskId, @Nullable UUID after, int limit);

    /** False when it was gone already. */
    boolean remove(AttachedFile file);

    /** Removes all files of a task; answers whether there were any. */
    boolean removeOfTask(UUID taskId);

    /** Removes all files of a project; answers the tasks that had any. */
    Set<UUID> removeOfProject(UUID projectId);

    /** Those of the keys that a file refers to. */
    Set<String> referredTo(Collection<String> objectKeys);
}
