package tools.dashboard.api.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.api.files.domain.Contents;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;

/** Opens the content of a file: rights first, in a transaction; then S3, outside of any. */
@Service
public class OpenFile {

    private final ReadFiles reading;
    private final Contents contents;

    OpenFile(ReadFiles reading, Contents contents) {
        this.reading = reading;
        this.contents = contents;
    }

    /** @param content to be closed by whoever gets it */
    public record Opened(AttachedFile file, InputStream content) {}

    public Optional<Opened> open(Actor actor, TaskPath task, UUID fileId) {
        return reading.read(actor, task, fileId).flatMap(this::open);
    }

    public Optional<Opened> openByKey(Actor actor, UUID workspaceId, UUID taskId, String objectKey) {
        return reading.readByKey(actor, workspaceId, taskId, objectKey).flatMap(this::open);
    }

    private Optional<Opened> open(AttachedFile file) {
        return contents.open(file.objectKey()).map(content -> new Opened(file, content));
    }
}
