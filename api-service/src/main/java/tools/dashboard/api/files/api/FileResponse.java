package tools.dashboard.api.files.api;

import java.time.Instant;
import java.util.UUID;
import tools.dashboard.api.files.domain.AttachedFile;

/** @param path where it can be downloaded, through the gateway */
record FileResponse(
        UUID id,
        UUID taskId,
        String name,
        String mediaType,
        long size,
        UUID createdBy,
        Instant createdAt,
        String path) {

    static FileResponse of(AttachedFile file) {
        return new FileResponse(
                file.id(),
                file.taskId(),
                file.name().value(),
                file.mediaType(),
                file.size(),
                file.createdBy(),
                file.createdAt(),
                "/storage/" + file.objectKey());
    }
}
