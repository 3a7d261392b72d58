package tools.dashboard.worker.guide;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.JobProgress;
import tools.dashboard.platform.job.RunningJob;

@Component
class MonthlyReport implements JobHandler {

    private static final int PAGES = 3;

    private final JobProgress progress;

    MonthlyReport(JobProgress progress) {
        this.progress = progress;
    }

    @Override
    public JobKind kind() {
        return JobKind.of("reports.monthly");
    }

    @Override
    public Object run(RunningJob job) {
        String month = job.payload().path("month").asString("");
        for (int page = 1; page <= PAGES; page++) {
            progress.report(job, page, PAGES, "page " + page);
        }
        return Map.of("report", month + ".pdf");
    }
}
