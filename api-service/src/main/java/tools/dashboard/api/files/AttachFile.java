package tools.dashboard.api.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.api.files.domain.ContentType;
import tools.dashboard.api.files.domain.Contents;
import tools.dashboard.api.files.domain.Files;
import tools.dashboard.api.files.domain.Upload;
import tools.dashboard.api.tasks.TaskDirectory;
import tools.dashboard.api.tasks.TaskPath;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.log.EventLog;
import tools.dashboard.platform.log.Topic;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.platform.permission.Resource;

/**
 * Attaches a file to a task, in three steps: rights and an order to discard the content later, the content, the row. The
 * order finds the row and does nothing, or clears up after an upload that broke off.
 */
@Service
public class AttachFile {

    private final TaskDirectory tasks;
    private final Files files;
    private final Contents contents;
    private final Discards discards;
    private final Permissions permissions;
    private final EventLog log;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final TransactionTemplate first;
    private final TransactionTemplate last;

    AttachFile(
            TaskDirectory tasks,
            Files files,
            Contents contents,
            Discards discards,
            Permissions permissions,
            EventLog log,
            Supplier<UUID> ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.files = files;
        this.contents = contents;
        this.discards = discards;
        this.permissions = permissions;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.first = new TransactionTemplate(transactions);
        // The order to discard must outlive whatever becomes of the request around.
        this.first.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.last = new TransactionTemplate(transactions);
    }

    /** What comes of it. */
    public sealed interface Result {
        record Attached(AttachedFile file) implements Result {}

        record NoSuchTask() implements Result {}

        record TooLarge() implements Result {}
    }

    public Result attach(Actor actor, TaskPath task, Upload upload) {
        if (upload.size() > AttachedFile.LARGEST) {
            return new Result.TooLarge();
        }
        var type = typeOf(upload);
        Optional<AttachedFile> file = first.execute(_ -> prepare(actor, task, upload, type));
        if (file.isEmpty()) {
            return new Result.NoSuchTask();
        }
        contents.put(file.get().objectKey(), upload, type);
        return last.execute(_ -> record(actor, task, file.get()));
    }

    private Optional<AttachedFile> prepare(Actor actor, TaskPath task, Upload upload, ContentType type) {
        permissions.require(actor, FilePermissions.FILE_CREATE, Resource.in(task.workspaceId()));
        if (!tasks.exists(task)) {
            return Optional.empty();
        }
        UUID id = ids.get();
        var file = new AttachedFile(
                id,
                task.workspaceId(),
                task.projectId(),
                task.taskId(),
                upload.name(),
                type.mediaType(),
                upload.size(),
                AttachedFile.keyOf(task.workspaceId(), task.taskId(), id, upload.name()),
                actor.userId(),
                clock.instant());
        discards.afterUpload(file);
        return Optional.of(file);
    }

    private Result record(Actor actor, TaskPath task, AttachedFile file) {
        permissions.require(actor, FilePermissions.FILE_CREATE, Resource.in(task.workspaceId()));
        if (!tasks.hold(task)) {
            return new Result.NoSuchTask();
        }
        files.add(file);
        log.append(
                FileAttached.TYPE,
                Topic.of("project", task.projectId()),
                task.workspaceId(),
                new FileAttached(task.projectId(), task.taskId(), file.id()));
        return new Result.Attached(file);
    }

    private static ContentType typeOf(Upload upload) {
        try {
            return upload.type();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
