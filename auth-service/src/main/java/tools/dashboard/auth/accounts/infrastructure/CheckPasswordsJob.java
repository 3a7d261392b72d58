package tools.dashboard.auth.accounts.infrastructure;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.CheckPasswords;
import tools.dashboard.platform.job.JobHandler;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.job.RunningJob;

@Component
class CheckPasswordsJob implements JobHandler {

    private final CheckPasswords check;

    CheckPasswordsJob(CheckPasswords check) {
        this.check = check;
    }

    @Override
    public JobKind kind() {
        return CheckPasswords.KIND;
    }

    @Override
    public @Nullable Object run(RunningJob job) {
        return check.check();
    }
}
