package tools.dashboard.api.files;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobOptions;
import tools.dashboard.platform.job.Jobs;

/** Orders contents to be discarded that no file refers to. */
@Component
class Discards {

    static final JobKind KIND = JobKind.of("files.discard");

    /** Longer than any upload may take. */
    private static final Duration UPLOADED_BY_THEN = Duration.ofMinutes(15);

    private final Jobs jobs;
    private final Clock clock;

    Discards(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Everything under a prefix, of which {@code after} is the last key that was looked at already. */
    record Order(UUID workspaceId, String prefix, String after) {}

    /** Before an upload: should it not come to a row, its content goes. */
    void afterUpload(AttachedFile file) {
        var order = new Order(file.workspaceId(), file.objectKey(), "");
        enqueue(
                "upload:" + file.id(),
                order,
                options(file.workspaceId()).notBefore(clock.instant().plus(UPLOADED_BY_THEN)));
    }

    void afterRemoval(AttachedFile file) {
        var order = new Order(file.workspaceId(), file.objectKey(), "");
        enqueue("removal:" + file.id(), order, options(file.workspaceId()));
    }

    void ofTask(UUID workspaceId, UUID taskId) {
        var order = new Order(workspaceId, AttachedFile.prefixOf(workspaceId, taskId), "");
        enqueue("task:" + taskId, order, options(workspaceId));
    }

    void ofWorkspace(UUID workspaceId) {
        enqueue(
                "workspace:" + workspaceId,
                new Order(workspaceId, AttachedFile.prefixOf(workspaceId), ""),
                options(workspaceId));
    }

    /** The next part of an order that has too many contents for one run. */
    void goOn(Order order, String lastKey) {
        var rest = new Order(order.workspaceId(), order.prefix(), lastKey);
        enqueue("%s:behind:%s".formatted(order.prefix(), lastKey), rest, options(order.workspaceId()));
    }

    private void enqueue(String what, Order order, JobOptions options) {
        jobs.enqueue(KIND, KIND.value() + ":" + what, order, options);
    }

    private static JobOptions options(UUID workspaceId) {
        return JobOptions.defaults().withPriority(3).forWorkspace(workspaceId);
    }
}
