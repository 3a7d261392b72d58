package tools.dashboard.worker;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.PermanentJobFailure;
import tools.dashboard.platform.job.RunningJob;

/** A job as other services have them. */
@Component
class EchoJob implements JobHandler {

    @Override
    public JobKind kind() {
        return new JobKind("echo.say");
    }

    @Override
    public @Nullable Object run(RunningJob job) {
        return switch (job.payload().path("say").asString("")) {
            case "never" -> throw new PermanentJobFailure("it will never be said");
            case "not yet" -> throw new IllegalStateException("it cannot be said yet");
            case String said -> Map.of("said", said);
        };
    }
}
