package tools.dashboard.worker;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobProgress;
import tools.dashboard.platform.job.PermanentJobFailure;
import tools.dashboard.platform.job.RunningJob;

/** A job as other services have them. */
@Component
public class EchoJob implements JobHandler {

    private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
    private final JobProgress progress;

    EchoJob(JobProgress progress) {
        this.progress = progress;
    }

    @Override
    public JobKind kind() {
        return new JobKind("echo.say");
    }

    /** Ids of jobs that were interrupted while they ran. */
    public BlockingQueue<String> interrupted() {
        return interrupted;
    }

    @Override
    public @Nullable Object run(RunningJob job) throws InterruptedException {
        return switch (job.payload().path("say").asString("")) {
            case "never" -> throw new PermanentJobFailure("it will never be said");
            case "not yet" -> throw new IllegalStateException("it cannot be said yet");
            case "on and on" -> onAndOn(job);
            case String said -> Map.of("said", said);
        };
    }

    private Object onAndOn(RunningJob job) throws InterruptedException {
        progress.report(job, 1, 4, "said once");
        try {
            new CountDownLatch(1).await();
            return Map.of();
        } catch (InterruptedException stopped) {
            interrupted.add(job.id());
            throw stopped;
        }
    }
}
