package tools.dashboard.api.files.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on a task. It never changes.
 *
 * @param mediaType as the content shows it
 * @param size in bytes
 * @param objectKey where its content is
 */
public record AttachedFile(
        UUID id,
        UUID workspaceId,
        UUID projectId,
        UUID taskId,
        FileName name,
        String mediaType,
        long size,
        String objectKey,
        UUID createdBy,
        Instant createdAt) {

    /** The largest file, in bytes: 10 MB. */
    public static final long LARGEST = 10L * 1024 * 1024;

    /** Under which all contents of a workspace are. */
    public static String prefixOf(UUID workspaceId) {
        return "workspaces/%s/".formatted(workspaceId);
    }

    /** Under which all contents of a task are. */
    public static String prefixOf(UUID workspaceId, UUID taskId) {
        return "%stasks/%s/".formatted(prefixOf(workspaceId), taskId);
    }

    public static String keyOf(UUID workspaceId, UUID taskId, UUID fileId, FileName name) {
        return "%s%s-%s".formatted(prefixOf(workspaceId, taskId), fileId, name.forKey());
    }
}
